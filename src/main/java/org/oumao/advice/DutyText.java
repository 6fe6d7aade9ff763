package org.oumao.advice;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oumao.duty.AdditionalDuty;
import org.oumao.duty.DutyAmount;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.DutyRate;
import org.oumao.duty.DutySaving;
import org.oumao.duty.DutyWarning;
import org.oumao.duty.Preference;
import org.oumao.duty.Shipment;
import org.oumao.duty.TariffLine;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;

/**
 * Says a duty in words, the figure first: each rate with its year, edition, source, condition and
 * warnings. Lines with the same rates are said once.
 */
public final class DutyText {
  private static final int GROUPS = 6;
  private static final int LARGEST_ZH = 700;
  private static final int LARGEST_EN = 1500;

  private final DutyAnswer answer;
  private final Language language;
  private final AgreementNames names;

  private DutyText(DutyAnswer answer, Language language, AgreementNames names) {
    this.answer = answer;
    this.language = language;
    this.names = names;
  }

  /**
   * A duty as said, with what it rests on.
   *
   * @param text plain text, lines parted by line breaks
   * @param facts every rate that the text names, with its source
   * @param citations the sources named, MFN's first
   */
  public record Said(String text, List<Fact> facts, List<Citation> citations) {
    public Said {
      facts = List.copyOf(facts);
      citations = List.copyOf(citations);
    }
  }

  /** For a chat: at most 700 Chinese or 1,500 Latin characters, six groups of lines. */
  public static Said brief(DutyAnswer answer, Language language, AgreementNames names) {
    return new DutyText(answer, language, names)
        .say(
            GROUPS,
            switch (language) {
              case ZH -> LARGEST_ZH;
              case EN -> LARGEST_EN;
            });
  }

  /** For the terminal: every group of lines, every note. */
  public static String full(DutyAnswer answer, Language language, AgreementNames names) {
    return new DutyText(answer, language, names).say(Integer.MAX_VALUE, Integer.MAX_VALUE).text();
  }

  private Said say(int most, int largest) {
    var groups = groups();
    var shown = groups.entrySet().stream().limit(most).toList();
    var head = new ArrayList<String>();
    if (groups.size() == 1) {
      head.add(m("duty.one", place(), shown.get(0).getKey()));
    } else {
      head.add(m("duty.many", place(), answer.lines().size()));
    }
    var tail = tail();
    var body = new ArrayList<String>();
    int left = largest - length(head) - length(tail);
    int said = 0;
    var facts = new ArrayList<Fact>();
    for (var g : shown) {
      var line = "- " + label(g.getValue(), groups.size()) + g.getKey();
      if (groups.size() > 1 && left - line.length() - 1 < 60) {
        break;
      }
      if (groups.size() > 1) {
        body.add(line);
        left -= line.length() + 1;
      }
      said += g.getValue().size();
      facts.addAll(facts(g.getValue().get(0)));
    }
    if (said < answer.lines().size()) {
      var more = m("duty.more", answer.lines().size() - said);
      body.add(more);
      left -= more.length() + 1;
    }
    for (var extra : extras()) {
      if (extra.length() + 1 <= left) {
        body.add(extra);
        left -= extra.length() + 1;
      }
    }
    var all = new ArrayList<>(head);
    all.addAll(body);
    all.addAll(tail);
    return new Said(String.join("\n", all), facts, citations());
  }

  /** Lines that say the same, in the order of their first code. */
  private Map<String, List<TariffLine>> groups() {
    var found = new LinkedHashMap<String, List<TariffLine>>();
    for (var line : answer.lines()) {
      found.computeIfAbsent(rates(line), r -> new ArrayList<>()).add(line);
    }
    return found;
  }

  private String place() {
    var source = answer.source();
    return m(
        "duty.place",
        answer.code(),
        answer.to().name().in(language),
        source.year(),
        source.edition().name().replace("HS", "HS "));
  }

  private String label(List<TariffLine> lines, int groups) {
    var first = lines.get(0);
    var code = lines.size() == 1 ? first.code() : m("duty.codes", first.code(), lines.size());
    var words = groups <= 8 && lines.size() == 1 ? goods(first) : "";
    return code + words + m("duty.colon");
  }

  private String goods(TariffLine line) {
    if (!line.condition().zh().isEmpty()) {
      return "";
    }
    var text = line.description().getOrDefault("en", "");
    if (text.isEmpty()) {
      text = line.description().values().stream().findFirst().orElse("");
    }
    var leaf = text.substring(text.lastIndexOf('>') + 1).strip();
    return leaf.isEmpty()
        ? ""
        : m("duty.goods", leaf.length() > 40 ? leaf.substring(0, 39) + "…" : leaf);
  }

  private String rates(TariffLine line) {
    var condition =
        line.condition().zh().isEmpty() ? "" : m("duty.condition", line.condition().in(language));
    var parts = new ArrayList<String>();
    parts.add(
        line.mfn().isPresent()
            ? m("duty.mfn", rate(line.mfn())) + amount(line.mfn())
            : m("duty.mfn.missing"));
    for (var p : line.preferences()) {
      parts.add(preference(p, line));
    }
    for (var id : line.without()) {
      parts.add(
          m(
              "duty.preference",
              names.in(language, id),
              answer.source().preferences().get(id).empty().in(language)));
    }
    if (line.mfn().isFree() && !line.preferences().isEmpty()) {
      parts.add(m("duty.free"));
    }
    line.additional().forEach(a -> parts.add(additional(a)));
    if (line.vat().isPresent()) {
      parts.add(m("duty.vat", rate(line.vat())));
    }
    return condition + String.join(m("duty.comma"), parts);
  }

  private String preference(Preference p, TariffLine line) {
    var name = names.in(language, p.agreement());
    if (has(p, "china-excluded")) {
      return m("duty.excluded", name);
    }
    if (has(p, "mfn-applies")) {
      return line.mfn().isFree()
          ? m("duty.preference", name, rate(p.rate()))
          : m("duty.notbelow", name, rate(p.rate()));
    }
    var text = m("duty.preference", name, rate(p.rate())) + amount(p.rate());
    if (has(p, "not-verified")) {
      text += m("duty.notverified");
    }
    if (has(p, "china-may-be-excluded")) {
      text += m("duty.maybe");
    }
    var saving = answer.saving(line).filter(s -> s.agreement().equals(p.agreement()));
    return saving.isPresent() ? text + saving(saving.get()) : text;
  }

  private static boolean has(Preference p, String code) {
    return p.warnings().stream().anyMatch(w -> w.code().equals(code));
  }

  private String saving(DutySaving saving) {
    var points = saving.points();
    boolean none = points.isPresent() && points.get().value().signum() == 0;
    if (none) {
      return "";
    }
    if (points.isPresent() && saving.amount().isPresent()) {
      return m(
          "duty.saves.both",
          points.get().value().toPlainString(),
          saving.amount().get().toString());
    }
    if (points.isPresent()) {
      return m("duty.saves.points", points.get().value().toPlainString());
    }
    return saving.amount().map(a -> m("duty.saves.amount", a)).orElse("");
  }

  private String amount(DutyRate rate) {
    if (answer.shipment() == Shipment.UNKNOWN) {
      return "";
    }
    return DutyAmount.of(rate, answer.shipment(), answer.source().currency())
        .map(
            a ->
                m(
                    "duty.amount",
                    a.amount().setScale(2, RoundingMode.HALF_UP).toPlainString()
                        + " "
                        + a.currency()))
        .orElse("");
  }

  private static String rate(DutyRate rate) {
    return rate.percent().map(Object::toString).orElse(rate.text());
  }

  private String additional(AdditionalDuty a) {
    var percent = a.percent().map(Object::toString).orElse(a.text());
    var text = m("duty.301", percent, a.text());
    return a.line().isEmpty() ? text : m("duty.301.line", a.line(), text);
  }

  /** What must not be missing: table-wide warnings, the source, the advice to confirm. */
  private List<String> tail() {
    var found = new ArrayList<String>();
    answer.source().warnings().forEach(w -> found.add(w.words().in(language)));
    var source = answer.source();
    found.add(
        m(
            "duty.source",
            source.citation().label(),
            source.asOf(),
            source.citation().verified().phrase().in(language)));
    found.add(m("duty.confirm"));
    return found;
  }

  /** What is said where there is room: warnings of the lines, notes. */
  private List<String> extras() {
    var found = new LinkedHashSet<String>();
    var lookup = answer.notes().size() - answer.source().notes().size();
    answer.notes().stream().limit(lookup).map(n -> n.in(language)).forEach(found::add);
    for (var line : answer.lines()) {
      line.warnings().stream()
          .filter(w -> !answer.source().warnings().contains(w))
          .map(DutyWarning::words)
          .map(w -> w.in(language))
          .forEach(found::add);
    }
    answer.source().notes().stream().map((Bilingual n) -> n.in(language)).forEach(found::add);
    return List.copyOf(found);
  }

  private List<Fact> facts(TariffLine line) {
    var found = new ArrayList<Fact>();
    if (line.mfn().isPresent()) {
      found.add(new Fact("mfn", rate(line.mfn()), answer.source().citation()));
    }
    for (var p : line.preferences()) {
      if (p.usable()) {
        found.add(
            new Fact(p.agreement(), rate(p.rate()), answer.source().citationOf(p.agreement())));
      }
    }
    line.additional()
        .forEach(
            a ->
                found.add(
                    new Fact(
                        a.measure(),
                        a.percent().map(Object::toString).orElse(a.text()),
                        answer.source().citation())));
    if (line.vat().isPresent()) {
      found.add(new Fact("vat", rate(line.vat()), answer.source().citation()));
    }
    return found;
  }

  private List<Citation> citations() {
    var found = new LinkedHashSet<Citation>();
    found.add(answer.source().citation());
    answer.lines().stream()
        .flatMap(l -> l.preferences().stream())
        .map(p -> answer.source().citationOf(p.agreement()))
        .forEach(found::add);
    answer.lines().stream()
        .flatMap(l -> l.without().stream())
        .map(id -> answer.source().citationOf(id))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static int length(List<String> lines) {
    return lines.stream().collect(Collectors.summingInt(l -> l.length() + 1));
  }

  private String m(String key, Object... values) {
    return Messages.say(language, key, values);
  }
}
