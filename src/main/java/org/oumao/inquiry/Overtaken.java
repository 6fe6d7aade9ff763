package org.oumao.inquiry;

/** Someone else dealt with it meanwhile; look again. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Overtaken() {
    super("overtaken", null, false, false);
  }
}
