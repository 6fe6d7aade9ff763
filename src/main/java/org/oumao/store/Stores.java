package org.oumao.store;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.oumao.chain.ChainLists;
import org.oumao.chain.ChainRegister;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Outbox;
import org.oumao.inquiry.People;
import org.oumao.inquiry.Sessions;
import org.oumao.inquiry.StaffRegister;

/** All stores over one database. */
public record Stores(
    Database database,
    Inbox inbox,
    Outbox outbox,
    Inquiries inquiries,
    StaffRegister staff,
    People people,
    ChainRegister chains,
    ChainLists chainLists,
    InboxLists inboxLists,
    Sessions sessions)
    implements AutoCloseable {

  /** Opens the database behind the JDBC address; no question concerns an industry chain. */
  public static Stores open(String url, Clock clock) {
    return open(url, clock, question -> "");
  }

  /**
   * Opens the database behind the JDBC address.
   *
   * @param chainOf the id of the industry chain that a question concerns, or empty
   */
  public static Stores open(String url, Clock clock, UnaryOperator<String> chainOf) {
    var database = Database.open(url);
    return new Stores(
        database,
        new SqlInbox(database, clock, chainOf),
        new SqlOutbox(database),
        new SqlInquiries(database),
        new SqlStaff(database),
        new SqlPeople(database),
        new SqlChains(database),
        new SqlChainLists(database),
        new SqlInboxLists(database),
        new SqlSessions(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
