package org.oumao.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oumao.advice.Option;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.ConversationState;

/** The commands of a conversation: {@code /help}, {@code /lang en}, {@code /duty 太阳镜 日本} … */
final class Commands {
  private static final Words WORDS = new Words("org.oumao.chat.chat");
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,64})(@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern DUTY_LINK = Pattern.compile("duty_(\\d{4,10})(?:_([A-Za-z]{2,5}))?");
  private static final Pattern RULE_LINK = Pattern.compile("rule_(\\d{4,10})_([A-Za-z0-9-]{2,40})");

  private final Countries countries;

  Commands(Countries countries) {
    this.countries = countries;
  }

  /** What a command comes to. */
  sealed interface Outcome {
    /** The house's own words. */
    record Say(Answer answer, ConversationState state) implements Outcome {}

    /** A question in the user's words, recorded as one. */
    record Ask(String question) implements Outcome {}

    /** A question that a link stands for; shown, not recorded. */
    record Show(String question) implements Outcome {}

    /** The wish for a person, with what it is about. */
    record Person(String words) implements Outcome {}
  }

  static boolean isCommand(String text) {
    return text.startsWith("/") && text.length() > 1;
  }

  Outcome run(String text, Language language, ConversationState state) {
    var m = COMMAND.matcher(text.strip());
    if (!m.matches()) {
      return say(language, "unknown-command", state);
    }
    var name = m.group(1).toLowerCase(Locale.ROOT);
    var rest = m.group(3) == null ? "" : m.group(3).strip();
    return switch (name) {
      case "start" -> start(rest, language, state);
      case "help", "settings", "privacy" -> say(language, name, state);
      case "lang" -> lang(rest, language, state);
      case "person" ->
          new Outcome.Person(rest.isEmpty() ? WORDS.say(language, "person-wish") : rest);
      case "duty", "rule", "check", "compare" ->
          rest.isEmpty()
              ? say(language, "how-" + name, state)
              : new Outcome.Ask(WORDS.say(language, "ask-" + name, rest));
      case "cbec" -> new Outcome.Show(WORDS.say(language, "ask-cbec"));
      default -> say(language, "unknown-command", state);
    };
  }

  private Outcome start(String payload, Language language, ConversationState state) {
    return link(payload, language)
        .<Outcome>map(Outcome.Show::new)
        .orElseGet(
            () ->
                new Outcome.Say(
                    Answer.said(language, WORDS.say(language, "start"))
                        .offering(examples(language)),
                    state));
  }

  /** The question behind a link on a flyer; empty for a link we never made. */
  private Optional<String> link(String payload, Language language) {
    var duty = DUTY_LINK.matcher(payload);
    if (duty.matches()) {
      return Optional.of(duty(duty, language));
    }
    var rule = RULE_LINK.matcher(payload);
    if (rule.matches()) {
      return Optional.of(
          WORDS.say(language, "ask-rule", dotted(rule.group(1)) + " " + rule.group(2)));
    }
    return Optional.empty();
  }

  private String duty(Matcher link, Language language) {
    var code = dotted(link.group(1));
    var country = Optional.ofNullable(link.group(2)).flatMap(countries::find).map(Country::name);
    return country
        .map(c -> WORDS.say(language, "ask-duty-to", code, c.in(language)))
        .orElseGet(() -> WORDS.say(language, "ask-duty", code));
  }

  /** {@code 900410000} as {@code 9004.10.000}. */
  private static String dotted(String digits) {
    if (digits.length() <= 4) {
      return digits;
    }
    if (digits.length() <= 6) {
      return digits.substring(0, 4) + "." + digits.substring(4);
    }
    return digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
  }

  private static Outcome lang(String rest, Language language, ConversationState state) {
    var word = rest.toLowerCase(Locale.ROOT);
    if (word.equals("auto") || word.equals("自动")) {
      return say(language, "lang-auto", state.wanting(""));
    }
    var wanted =
        word.startsWith("中") || word.equals("cn")
            ? Optional.of(Language.ZH)
            : word.startsWith("英") || word.equals("english")
                ? Optional.of(Language.EN)
                : Language.find(word);
    if (wanted.isEmpty()) {
      return new Outcome.Say(
          Answer.said(language, WORDS.say(language, "lang-which"))
              .offering(List.of(new Option("中文", "/lang zh"), new Option("English", "/lang en"))),
          state);
    }
    return say(
        wanted.get(), "lang-set", state.wanting(wanted.get().code()).speaking(wanted.get().code()));
  }

  static List<Option> examples(Language language) {
    return List.of(
        new Option(WORDS.say(language, "example-duty"), WORDS.say(language, "example-duty")),
        new Option(
            WORDS.say(language, "example-validity"), WORDS.say(language, "example-validity")),
        new Option(WORDS.say(language, "example-cbec"), WORDS.say(language, "example-cbec")),
        new Option(WORDS.say(language, "button-person"), "/person"));
  }

  private static Outcome say(Language language, String key, ConversationState state) {
    return new Outcome.Say(Answer.said(language, WORDS.say(language, key)), state);
  }
}
