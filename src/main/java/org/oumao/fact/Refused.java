package org.oumao.fact;

/**
 * What was asked for can't be done, and why: one clear sentence in both languages that says what is
 * wrong and what to do. Doors (terminal, web, chat) show the sentence; nothing is logged.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient Bilingual sentence;

  public Refused(ErrorCode code, String zh, String en) {
    this(code, new Bilingual(zh, en));
  }

  public Refused(ErrorCode code, Bilingual sentence) {
    super(sentence.en(), null, false, false);
    this.code = code;
    this.sentence = sentence;
  }

  public ErrorCode code() {
    return code;
  }

  public Bilingual sentence() {
    return sentence;
  }
}
