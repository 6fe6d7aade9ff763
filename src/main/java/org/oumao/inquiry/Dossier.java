package org.oumao.inquiry;

import java.time.Instant;
import java.util.List;

/** An inquiry with all that was said and done about it, oldest first. */
public record Dossier(
    Inquiry inquiry, List<Message> messages, List<Note> notes, List<AuditEntry> audit) {

  public Dossier {
    messages = List.copyOf(messages);
    notes = List.copyOf(notes);
    audit = List.copyOf(audit);
  }

  /** What staff wrote for one another. */
  public record Note(String by, Instant at, String text) {}

  /**
   * A change that someone made.
   *
   * @param by member of staff, or {@code oumao} for the program
   * @param what what was done: {@code reply}, {@code close} …
   * @param detail the new value in short, never a user's words
   */
  public record AuditEntry(Instant at, String by, String what, String detail) {}
}
