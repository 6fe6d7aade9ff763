package org.oumao.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oumao.fact.Money;
import org.oumao.sheet.Sheet;

/** Reads the rows of one table into what they stand for. Used once. */
final class RowReading {
  private static final int NAME = 200;
  private static final int TEXT = 2_000;
  private static final int ID = 60;
  private static final int MOST_FIRMS = 200;

  private final ImportKind kind;
  private final Columns columns;
  private final IndustryChains chains;
  private final List<RowFault> faults;
  private final List<RowFault> warnings;

  RowReading(
      ImportKind kind,
      Columns columns,
      IndustryChains chains,
      List<RowFault> faults,
      List<RowFault> warnings) {
    this.kind = kind;
    this.columns = columns;
    this.chains = chains;
    this.faults = faults;
    this.warnings = warnings;
  }

  /** What the row says; empty when a cell of it can't be read. */
  Optional<ChainRow> read(Sheet.Row row) {
    var c = new Cells(columns, row, faults);
    return switch (kind) {
      case CHIEFS -> chief(c);
      case COMPANIES -> company(c, row.number());
      case ACTIVITIES -> activity(c);
      case PROJECTS -> project(c);
      case SERVICES -> service(c);
    };
  }

  private Optional<ChainRow> chief(Cells c) {
    var level = c.oneOf("level", ChainChief.Level.values(), ChainChief.Level::code);
    var district = c.optional("district", ID);
    if (level == ChainChief.Level.DISTRICT && district.isEmpty()) {
      c.fault("district", "fault.district");
    }
    var chief = new ChainChief(c.text("name", NAME), level, chain(c), district);
    return c.clean() ? Optional.of(chief) : Optional.empty();
  }

  private Optional<ChainRow> company(Cells c, int row) {
    var code = c.creditCode("credit_code");
    var name = c.text("name", NAME);
    var size = c.oneOf("size", CompanySize.values(), CompanySize::code);
    var district = c.text("district", ID);
    var chain = chain(c);
    var products = c.optional("products", TEXT);
    var contact =
        new Company.Contact(c.optional("contact", NAME), c.optional("phone", ID), c.yes("consent"));
    if (!contact.consent() && !(contact.name() + contact.phone()).isEmpty()) {
      warnings.add(new RowFault(row, "consent", Cells.say("warning.no-consent")));
    }
    return c.clean()
        ? Optional.of(
            new Company(
                new CreditCode(code),
                name,
                size,
                district,
                chain,
                products,
                contact.consent() ? contact : Company.Contact.NONE))
        : Optional.empty();
  }

  private Optional<ChainRow> activity(Cells c) {
    var activity =
        new DockingActivity(
            c.text("id", ID),
            c.text("name", NAME),
            c.date("date"),
            c.text("place", NAME),
            chain(c),
            c.count("capacity"),
            new DockingActivity.Turnout(
                c.count("registered"), c.count("attended"), c.optional("result", TEXT)));
    return c.clean() ? Optional.of(activity) : Optional.empty();
  }

  private Optional<ChainRow> project(Cells c) {
    var codes = codes(c);
    var id = c.text("id", ID);
    var name = c.text("name", NAME);
    var chain = chain(c);
    var partner = c.text("partner", NAME);
    var amount = new Money(c.amount("amount"), c.currency("currency"));
    var state = c.oneOf("state", ProjectState.values(), ProjectState::code);
    var date = c.date("date");
    return c.clean()
        ? Optional.of(
            new SignedProject(
                id,
                name,
                chain,
                codes.stream().map(CreditCode::new).toList(),
                partner,
                amount,
                state,
                date))
        : Optional.empty();
  }

  private static List<String> codes(Cells c) {
    var found = new LinkedHashSet<String>();
    for (var part : c.text("companies", MOST_FIRMS * 20).split("[;；,，、\\s]+")) {
      if (!part.isEmpty()) {
        found.add(c.creditCode("companies", part));
      }
    }
    return new ArrayList<>(found);
  }

  private Optional<ChainRow> service(Cells c) {
    var code = c.creditCode("company");
    var date = c.date("date");
    var chain = chain(c);
    var who = c.text("who", NAME);
    var what = c.text("what", TEXT);
    return c.clean()
        ? Optional.of(new ServiceReport(new CreditCode(code), date, chain, who, what))
        : Optional.empty();
  }

  /** A chain by id or name; any other word of letters, digits and hyphens names a new one. */
  private String chain(Cells c) {
    var text = c.text("chain", ID);
    var known = chains.find(text);
    if (known.isPresent()) {
      return known.get().id();
    }
    if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _·-]*")) {
      if (!text.isEmpty()) {
        c.fault("chain", "fault.chain", text);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
