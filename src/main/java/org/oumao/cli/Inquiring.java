package org.oumao.cli;

import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** What commands about inquiries say alike. */
final class Inquiring {
  private Inquiring() {}

  static Refused none(long id) {
    return new Refused(
        ErrorCode.NOT_FOUND, "没有编号为 " + id + " 的咨询。", "There is no inquiry number " + id + ".");
  }
}
