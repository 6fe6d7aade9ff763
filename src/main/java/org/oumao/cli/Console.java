package org.oumao.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The terminal: where a command reads and prints. */
public record Console(InputStream in, PrintStream out, PrintStream err) {}
