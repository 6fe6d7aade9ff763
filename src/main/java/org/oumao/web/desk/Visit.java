package org.oumao.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.oumao.chain.IndustryChain;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;

/**
 * One request at the desk: who makes it, when, and in which language the page is.
 *
 * @param token what every form sends back, so that no other site can send it
 * @param done key of what was just done, or empty
 */
public record Visit(
    StaffMember member, String token, Language language, ZoneId zone, Instant now, String done) {
  private static final Words WORDS = new Words("org.oumao.web.desk.desk");
  private static final Words CHAIN = new Words("org.oumao.chain.chain");

  /** The words of this key. */
  public String t(String key, Object... values) {
    return WORDS.say(language, key, values);
  }

  /** The name of a column or value of a chain's table; the first where there are several. */
  public String chainWord(String key) {
    return CHAIN.say(language, key).split("/", 2)[0];
  }

  /** What was just done, in words; empty for none. */
  public String doneWords() {
    return WORDS.knows("done." + done) ? t("done." + done) : "";
  }

  public String lang() {
    return zh() ? "zh-Hans" : "en";
  }

  public boolean zh() {
    return language == Language.ZH;
  }

  public String in(Bilingual words) {
    return words.in(language);
  }

  public String chainName(IndustryChain chain) {
    return chain.name().in(language);
  }

  public boolean isAdmin() {
    return member.role() == Role.ADMIN;
  }

  public boolean mayAct() {
    return member.role().mayAct();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** A moment, without the year when it is this one's. */
  public String moment(Instant at) {
    var local = at.atZone(zone);
    boolean thisYear = local.getYear() == today().getYear();
    var pattern =
        zh()
            ? thisYear ? "M月d日 HH:mm" : "yyyy年M月d日 HH:mm"
            : thisYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm";
    return DateTimeFormatter.ofPattern(pattern, zh() ? Locale.CHINESE : Locale.ENGLISH)
        .format(local);
  }

  /** A moment for machines: ISO 8601. */
  public String iso(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).withNano(0));
  }

  /** How long until or since a moment: {@code 3 小时}. */
  public String span(Instant at) {
    var length = Duration.between(now, at).abs();
    if (length.toMinutes() < 60) {
      return t("span.minutes", Math.max(1, length.toMinutes()));
    }
    return length.toHours() < 48
        ? t("span.hours", length.toHours())
        : t("span.days", length.toDays());
  }
}
