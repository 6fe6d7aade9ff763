package org.oumao.chain;

import java.time.Instant;

/**
 * A change of one project.
 *
 * @param seen the project as it was looked at
 * @param project the project after this
 * @param care what is to be done after this
 * @param note why, or empty
 */
public record ProjectMove(
    ProjectFile seen,
    SignedProject project,
    ProjectFile.Care care,
    String note,
    String by,
    Instant at) {}
