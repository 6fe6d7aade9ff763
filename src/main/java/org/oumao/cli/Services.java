package org.oumao.cli;

import java.time.Clock;
import org.oumao.advice.Adviser;
import org.oumao.care.Doctor;
import org.oumao.chain.ChainDesk;
import org.oumao.chat.Chat;
import org.oumao.duty.DutyLookup;
import org.oumao.hs.HsNomenclature;
import org.oumao.inquiry.Desk;
import org.oumao.inquiry.StaffDesk;
import org.oumao.origin.RuleLookup;
import org.oumao.search.Library;
import org.oumao.search.ProductFinder;
import org.oumao.settings.Settings;
import org.oumao.store.Stores;

/**
 * What commands work with. Each is made when first asked for, so that {@code hs} opens no database
 * and {@code inquiries list} no index.
 */
public interface Services {

  Settings settings();

  /** Examines the installation, whatever state it is in. */
  Doctor doctor();

  Clock clock();

  /** The knowledge base with its indexes. */
  Library library();

  Adviser adviser();

  /** The HS nomenclature with its older editions. */
  HsNomenclature nomenclature();

  /** Finds headings for names of goods. */
  ProductFinder products();

  /** Duties of all countries we hold a table of. */
  DutyLookup duties();

  /** Rules of origin of all agreements. */
  RuleLookup rules();

  /** The database: what was asked, what goes out, who works here. */
  Stores stores();

  /** What staff do. */
  Desk desk();

  /** Who works at the desk. */
  StaffDesk staffDesk();

  /** What staff do with chains. */
  ChainDesk chainDesk();

  /** A conversation whose replies are read where they are given: in the terminal. */
  Chat chat();

  /**
   * Starts the service.
   *
   * @throws org.oumao.fact.Refused when another one runs on the same home, or its port is taken
   */
  RunningService serve();
}
