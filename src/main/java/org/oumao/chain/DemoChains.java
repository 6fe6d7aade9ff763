package org.oumao.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.sheet.Sheet;

/**
 * Invented chiefs, firms, activities, projects and services, each plainly marked as such. Their
 * credit codes name an organisation {@code DEM…} that can't exist. The same seed makes the same
 * rows.
 */
public final class DemoChains {
  private static final Words WORDS = new Words("org.oumao.chain.demo");
  private static final int FIRMS = 360;
  private static final int ACTIVITIES = 60;
  private static final int PROJECTS = 90;
  private static final int SERVICES = 600;
  private static final int DAYS = 360;
  private static final Editor DEMO = new Editor("demo", "");

  private final ChainDesk desk;
  private final List<IndustryChain> chains;
  private final LocalDate today;
  private final Random random = new Random(62);

  /**
   * @param today no row is younger
   */
  public DemoChains(ChainDesk desk, LocalDate today) {
    this.desk = desk;
    this.chains = desk.chains().stream().filter(c -> !c.products().isEmpty()).toList();
    this.today = today;
  }

  /** Writes them all. */
  public void fill() {
    take(ImportKind.CHIEFS, chiefs());
    take(ImportKind.COMPANIES, rows(FIRMS, this::firm));
    take(ImportKind.ACTIVITIES, rows(ACTIVITIES, this::activity));
    take(ImportKind.PROJECTS, rows(PROJECTS, this::project));
    take(ImportKind.SERVICES, rows(SERVICES, this::service));
  }

  private void take(ImportKind kind, List<List<String>> rows) {
    var numbered = new ArrayList<Sheet.Row>();
    rows.forEach(r -> numbered.add(new Sheet.Row(numbered.size() + 2, r)));
    var report = desk.take(kind, new Sheet(kind.columns(), numbered), false, DEMO);
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException("demo rows are faulty: " + report.problems().getFirst());
    }
  }

  private interface RowMaker {
    List<String> row(int number);
  }

  private static List<List<String>> rows(int many, RowMaker maker) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < many; i++) {
      rows.add(maker.row(i));
    }
    return rows;
  }

  private List<List<String>> chiefs() {
    var rows = new ArrayList<List<String>>();
    for (var c : chains) {
      rows.add(List.of(say("chief", rows.size() + 1), "city", c.id(), ""));
      rows.add(List.of(say("chief", rows.size() + 1), "district", c.id(), district()));
    }
    return rows;
  }

  private List<String> firm(int i) {
    int n = random.nextInt(100);
    var size = n < 45 ? "micro" : n < 80 ? "small" : n < 93 ? "medium" : "large";
    var chain = chains.get(i % chains.size());
    return List.of(code(i), say("firm", chain.name().zh(), i + 1), size, district(), chain.id());
  }

  private List<String> activity(int i) {
    var chain = chain();
    return List.of(
        "DEMO-A%03d".formatted(i),
        say("activity", chain.name().zh()),
        day(),
        district() + say("place").substring(say("mark").length()),
        chain.id(),
        Integer.toString(20 + random.nextInt(10) * 20));
  }

  private List<String> project(int i) {
    int firm = random.nextInt(FIRMS);
    var chain = chains.get(firm % chains.size());
    var state = List.of("lead", "talking", "signed", "signed", "delivered", "dropped");
    return List.of(
        "DEMO-P%03d".formatted(i),
        say("project", chain.name().zh()),
        chain.id(),
        code(firm),
        say("partner"),
        Integer.toString(10_000 * (20 + random.nextInt(5_000))),
        random.nextInt(12) == 0 ? "USD" : "CNY",
        state.get(random.nextInt(state.size())),
        day());
  }

  private List<String> service(int i) {
    int firm = random.nextInt(FIRMS);
    var chain = chains.get(firm % chains.size());
    return List.of(code(firm), day(), chain.id(), say("chief", 1 + i % 40), say("service"));
  }

  private IndustryChain chain() {
    return chains.get(random.nextInt(chains.size()));
  }

  private String day() {
    return today.minusDays(random.nextInt(DAYS)).toString();
  }

  private String district() {
    var all = WORDS.say(Language.ZH, "districts").split("\\|", -1);
    return all[random.nextInt(all.length)];
  }

  private static String code(int firm) {
    return CreditCode.beginning("91330300DEM%06d".formatted(firm)).value();
  }

  private static String say(String key, Object... values) {
    if (key.equals("mark")) {
      return WORDS.say(Language.ZH, key);
    }
    var all = new Object[values.length + 1];
    all[0] = say("mark");
    System.arraycopy(values, 0, all, 1, values.length);
    return WORDS.say(Language.ZH, key, all);
  }
}
