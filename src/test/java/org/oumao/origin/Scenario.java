package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * A worked case as a trade officer would write it down: the bill, then what must come of it.
 *
 * <pre>
 * ## title, with the article
 * agreement rcep to JP
 * good 9004.10 sunglasses fob 10.00
 * material 9003.90 hinge unknown 0.40
 * costs 1.5 0.8 1.2 0.3
 * => qualifies by CTH
 * test RVC40 passed down 96.00 up 59.00
 * </pre>
 */
final class Scenario {
  private static final Pattern MATERIAL =
      Pattern.compile(
          "(>*)\\s*material (\\S+) (.+?) ([A-Z]{2}|unknown) (\\S+)((?: (?:originating|foreign|weight \\S+))*)");

  final String title;
  final List<String> expectations = new ArrayList<>();
  private final List<Material> materials = new ArrayList<>();
  private final EnumMap<Statements.Asked, Boolean> said = new EnumMap<>(Statements.Asked.class);
  private String agreement = "";
  private String to = "";
  private String rule = "";
  private String part = "";
  private Product product = new Product("", new HsCode("900410"), null, null, "", null);
  private Costs costs = Costs.UNKNOWN;

  Scenario(String text) {
    var lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    this.title = lines.get(0);
    for (var line : lines.subList(1, lines.size())) {
      take(line);
    }
  }

  private void take(String line) {
    var words = line.split(" ");
    switch (words[0]) {
      case "#" -> {}
      case "agreement" -> {
        agreement = words[1];
        to = words.length > 3 ? words[3] : "";
      }
      case "rule" -> rule = line.substring(5);
      case "good" -> product = good(line);
      case "costs" -> costs = new Costs(n(words[1]), n(words[2]), n(words[3]), n(words[4]));
      case "part" -> part = line.substring(5);
      case "say" -> said.put(asked(words[1]), words[2].equals("yes"));
      default -> {
        var m = MATERIAL.matcher(line);
        if (m.matches()) {
          material(m);
        } else {
          expectations.add(line);
        }
      }
    }
  }

  private static Statements.Asked asked(String code) {
    for (var a : Statements.Asked.values()) {
      if (a.code().equals(code)) {
        return a;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private static BigDecimal n(String text) {
    return text.equals("-") ? null : new BigDecimal(text);
  }

  private static Product good(String line) {
    return new Product(
        line.split(" ")[2],
        HsCode.parse(line.split(" ")[1]),
        after(line, " fob "),
        after(line, " exw "),
        "USD",
        after(line, " weight "));
  }

  private static BigDecimal after(String line, String word) {
    int i = line.indexOf(word);
    return i < 0 ? null : new BigDecimal(line.substring(i + word.length()).split(" ")[0]);
  }

  private void material(java.util.regex.Matcher m) {
    var flags = m.group(6) + " ";
    var made =
        new Material(
            "$.materials[" + materials.size() + "]",
            m.group(3),
            m.group(2).equals("-") ? null : HsCode.parse(m.group(2)),
            n(m.group(5)),
            m.group(4).equals("unknown") ? "" : m.group(4),
            flags.contains("originating")
                ? Boolean.TRUE
                : flags.contains("foreign") ? Boolean.FALSE : null,
            after(flags, " weight "),
            List.of());
    if (m.group(1).isEmpty()) {
      materials.add(made);
    } else {
      var last = materials.remove(materials.size() - 1);
      var parts = new ArrayList<>(last.parts());
      parts.add(made);
      materials.add(
          new Material(
              last.path(),
              last.name(),
              last.code(),
              last.worth(),
              last.origin(),
              last.stated(),
              last.mass(),
              parts));
    }
  }

  BillOfMaterials bill() {
    return new BillOfMaterials(
        product,
        materials,
        costs,
        List.of(),
        new Statements(said, part),
        "CN",
        to,
        agreement,
        rule,
        List.<Bilingual>of());
  }

  OriginAssessment assess() {
    var assessor = new OriginAssessor(RealRules.LOOKUP, RealRules.KNOWLEDGE.agreements());
    return agreement.isEmpty()
        ? assessor.assess(bill())
        : assessor.assess(bill(), RealRules.agreement(agreement));
  }
}
