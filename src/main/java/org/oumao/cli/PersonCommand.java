package org.oumao.cli;

import java.util.concurrent.Callable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.view.InquiryView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person}: what is kept of one person. */
@Command(
    name = "person",
    description = "Exports or erases what is kept of one person.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PersonCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  PersonCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Say what to do: person export or erase. See person --help.");
    return 2;
  }

  @Command(
      name = "export",
      description = "Prints everything kept of the person as JSON.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "KEY", description = "telegram:ID or web:CONVERSATION.") String key,
      @Option(names = "--json", description = "One JSON object, as always here.") boolean json) {
    var conversation = conversation(key);
    var people = services.stores().people();
    var view = new InquiryView(services.settings().zone(), services.clock().instant());
    var o = Json.object().put("person", key);
    var state = people.remembered(conversation);
    o.putObject("remembered")
        .put("product", state.context().product())
        .put("hs", state.context().hs())
        .put("country", state.context().country())
        .put("agreement", state.context().agreement())
        .put("language", state.spoken());
    var list = o.putArray("inquiries");
    people.kept(conversation).forEach(d -> list.add(view.whole(d)));
    console.out().println(Json.line(o));
    return 0;
  }

  @Command(
      name = "erase",
      description = "Takes the person out of everything; inquiries stay without the person.",
      mixinStandardHelpOptions = true)
  int erase(
      @Parameters(paramLabel = "KEY", description = "telegram:ID or web:CONVERSATION.") String key,
      @Option(names = "--yes", description = "Do it; it can't be undone.") boolean yes,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    var conversation = conversation(key);
    if (!yes) {
      throw new Refused(
          ErrorCode.USAGE,
          "这会永久删除此人的全部记录；确定请加 --yes。",
          "This erases everything kept of the person for good; add --yes to do it.");
    }
    int n = services.stores().people().erase(conversation, "console", services.clock().instant());
    console
        .out()
        .println(
            json
                ? Json.line(
                    Json.object().put("person", key).put("inquiries", n).put("erased", true))
                : "Erased; " + n + " inquiries stay without the person.");
    return 0;
  }

  private static Conversation conversation(String key) {
    int colon = key.indexOf(':');
    var channel = Channel.find(colon < 1 ? "" : key.substring(0, colon));
    if (channel.isEmpty() || colon + 1 == key.length()) {
      throw new Refused(
          ErrorCode.USAGE, "请写成 telegram:会话号 或 web:会话号。", "Write telegram:ID or web:CONVERSATION.");
    }
    return new Conversation(channel.get(), key.substring(colon + 1));
  }
}
