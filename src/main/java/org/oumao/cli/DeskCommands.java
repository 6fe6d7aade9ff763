package org.oumao.cli;

import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.InquiryState;
import org.oumao.view.InquiryView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inquiries reply}, {@code assign} …: what the desk does, through the same code. */
abstract class DeskCommands {
  final Services services;
  final Console console;

  DeskCommands(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  /** Who does it, and how it is told. */
  static final class By {
    @Option(names = "--by", required = true, paramLabel = "USER", description = "Who does it.")
    private String by = "";

    @Option(names = "--json", description = "One JSON object: the inquiry as it is then.")
    private boolean json;
  }

  @Command(
      name = "reply",
      description = "Writes to the person who asked, in the same chat.",
      mixinStandardHelpOptions = true)
  int reply(
      @Parameters(paramLabel = "ID", description = "Number of the inquiry.") long id,
      @Parameters(paramLabel = "TEXT", description = "The words.") String text,
      @Mixin By by) {
    services.desk().reply(id, text, by.by);
    return told(id, by);
  }

  @Command(
      name = "assign",
      description = "Gives it to a member of staff or to a chain.",
      mixinStandardHelpOptions = true)
  int assign(
      @Parameters(paramLabel = "ID", description = "Number of the inquiry.") long id,
      @Option(names = "--to", required = true, paramLabel = "USER|CHAIN", description = "To whom.")
          String to,
      @Mixin By by) {
    services.desk().assign(id, to, by.by);
    return told(id, by);
  }

  @Command(name = "close", description = "Ends it.", mixinStandardHelpOptions = true)
  int close(
      @Parameters(paramLabel = "ID", description = "Number of the inquiry.") long id,
      @Option(
              names = "--result",
              required = true,
              paramLabel = "solved|closed",
              description = "What came of it.")
          String result,
      @Mixin By by) {
    var state =
        InquiryState.find(result)
            .filter(InquiryState::isEnded)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.USAGE,
                        "--result 应为 solved 或 closed。",
                        "--result is solved or closed."));
    services.desk().close(id, state, by.by);
    return told(id, by);
  }

  @Command(
      name = "note",
      description = "Leaves a word for colleagues.",
      mixinStandardHelpOptions = true)
  int note(
      @Parameters(paramLabel = "ID", description = "Number of the inquiry.") long id,
      @Parameters(paramLabel = "TEXT", description = "The words.") String text,
      @Mixin By by) {
    services.desk().note(id, text, by.by);
    return told(id, by);
  }

  @Command(
      name = "add",
      description = "Enters a question that came by phone or over the counter.",
      mixinStandardHelpOptions = true)
  int add(
      @Option(names = "--phone", description = "It came by phone.") boolean phone,
      @Option(names = "--walk-in", description = "It came over the counter.") boolean walkIn,
      @Parameters(paramLabel = "QUESTION", description = "The question.") String question,
      @Mixin By by) {
    if (phone == walkIn) {
      throw new Refused(
          ErrorCode.USAGE, "请选 --phone 或 --walk-in 之一。", "Give either --phone or --walk-in.");
    }
    long id =
        services
            .desk()
            .add(phone ? Channel.PHONE : Channel.WALK_IN, question, by.by, services.adviser());
    return told(id, by);
  }

  private int told(long id, By by) {
    var dossier = services.stores().inquiries().dossier(id).orElseThrow(() -> Inquiring.none(id));
    if (by.json) {
      var view = new InquiryView(services.settings().zone(), services.clock().instant());
      console.out().println(Json.line(view.whole(dossier)));
    } else {
      console.out().println("Inquiry " + id + " is " + dossier.inquiry().state().code() + " now.");
    }
    return 0;
  }
}
