package org.oumao.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.oumao.chain.ChainChief;
import org.oumao.chain.Company;
import org.oumao.chain.CompanySize;
import org.oumao.chain.CreditCode;
import org.oumao.chain.DockingActivity;
import org.oumao.chain.ProjectFile;
import org.oumao.chain.ProjectState;
import org.oumao.chain.ServiceReport;
import org.oumao.chain.SignedProject;
import org.oumao.fact.Money;

/** Rows of the chains' tables as the domain's values. */
final class ChainRows {
  private ChainRows() {}

  static ChainChief chief(ResultSet r) throws SQLException {
    return new ChainChief(
        r.getString("name"),
        ChainChief.Level.valueOf(constant(r.getString("level"))),
        r.getString("chain"),
        r.getString("district"));
  }

  static Company company(ResultSet r) throws SQLException {
    return new Company(
        new CreditCode(r.getString("code")),
        r.getString("name"),
        CompanySize.valueOf(constant(r.getString("size"))),
        r.getString("district"),
        r.getString("chain"),
        r.getString("products"),
        new Company.Contact(
            r.getString("contact"), r.getString("phone"), r.getInt("consent") != 0));
  }

  static DockingActivity activity(ResultSet r) throws SQLException {
    return new DockingActivity(
        r.getString("id"),
        r.getString("name"),
        LocalDate.parse(r.getString("day")),
        r.getString("place"),
        r.getString("chain"),
        r.getInt("capacity"),
        new DockingActivity.Turnout(
            r.getInt("registered"), r.getInt("attended"), r.getString("result")));
  }

  /** A project; its firms stand in the column {@code firms}, separated by blanks. */
  static SignedProject project(ResultSet r) throws SQLException {
    return new SignedProject(
        r.getString("id"),
        r.getString("name"),
        r.getString("chain"),
        firms(r.getString("firms")),
        r.getString("partner"),
        new Money(new BigDecimal(r.getString("amount")), r.getString("currency")),
        ProjectState.valueOf(constant(r.getString("state"))),
        LocalDate.parse(r.getString("day")));
  }

  private static List<CreditCode> firms(String codes) {
    return Arrays.stream(codes.split(" ")).map(CreditCode::new).toList();
  }

  static ProjectFile.Care care(ResultSet r) throws SQLException {
    return new ProjectFile.Care(
        r.getString("next_step"),
        r.getString("next_day"),
        r.getString("problem"),
        r.getString("follow_up"));
  }

  static ProjectFile.Change change(ResultSet r) throws SQLException {
    return new ProjectFile.Change(
        Instant.ofEpochMilli(r.getLong("at")),
        r.getString("by_name"),
        r.getString("from_state"),
        r.getString("to_state"),
        r.getString("note"));
  }

  static ServiceReport service(ResultSet r) throws SQLException {
    return new ServiceReport(
        new CreditCode(r.getString("company")),
        LocalDate.parse(r.getString("day")),
        r.getString("chain"),
        r.getString("who"),
        r.getString("what"));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** A long key made short: an index takes no texts of any length. */
  static String shortened(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)), 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
