package org.oumao.inquiry;

import java.time.Instant;

/**
 * What a member of staff does to an inquiry.
 *
 * @param seen the inquiry as it was looked at
 * @param state its state after this
 * @param care who has it and by when after this
 * @param letter words for the user, or empty
 * @param note words for colleagues, or empty
 * @param entry what the audit log says
 */
public record StaffAction(
    Inquiry seen,
    InquiryState state,
    Inquiry.Care care,
    String letter,
    String note,
    Dossier.AuditEntry entry) {

  public Instant at() {
    return entry.at();
  }

  public String by() {
    return entry.by();
  }
}
