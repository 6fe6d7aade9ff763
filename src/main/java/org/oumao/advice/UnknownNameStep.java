package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Agreements and codes that do not exist are named as such, never answered. */
final class UnknownNameStep implements Step {
  private static final Pattern AGREEMENT_ZH =
      Pattern.compile(
          "(?:中国?|我国)\\s*[-–—－~和与跟及同·]?\\s*([\\u4e00-\\u9fff]{2,8}?)\\s*(?:自由贸易协定|自贸协定|自由贸易区|自贸区|贸易协定|协定)");
  private static final Pattern AGREEMENT_EN =
      Pattern.compile(
          "china\\s*(?:[-–—－]|and|with)?\\s*([a-z][a-z '-]{2,30}?)\\s*(?:fta\\b|free trade|trade agreement)");
  private static final Pattern COMMON =
      Pattern.compile(
          ".*(有|没|哪|多少|几|所有|生效|签|的|最新|什么|this|have|has|any|which|how|does|all|new|in force|sign).*");

  @Override
  public Optional<Advice> take(Reading r) {
    if (!r.wrongCodes().isEmpty() && r.codes().isEmpty()) {
      return Optional.of(
          abstain(
              r,
              Reason.UNKNOWN_CODE,
              Messages.say(r.language(), "unknown-code", r.wrongCodes().getFirst())));
    }
    if (r.countries().isEmpty() && r.agreements().isEmpty()) {
      for (var pattern : List.of(AGREEMENT_ZH, AGREEMENT_EN)) {
        var m = pattern.matcher(r.folded());
        if (m.find() && !COMMON.matcher(m.group(1)).matches()) {
          return Optional.of(
              abstain(
                  r,
                  Reason.OUT_OF_SCOPE,
                  Messages.say(r.language(), "unknown-agreement", m.group().strip())));
        }
      }
    }
    return Optional.empty();
  }

  private static Advice abstain(Reading r, Reason reason, String text) {
    return new Advice.Abstention(r.language(), text, reason, List.of(), r.question().context());
  }
}
