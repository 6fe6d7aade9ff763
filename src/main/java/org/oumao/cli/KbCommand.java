package org.oumao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oumao.knowledge.KnowledgeCheck;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.search.Library;
import org.oumao.settings.Setting;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb}: checks, counts and indexes the knowledge base. */
@Command(
    name = "kb",
    description = "Checks, counts and indexes the knowledge base.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KbCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  KbCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Say what to do: kb check, kb stats or kb reindex. See kb --help.");
    return 2;
  }

  private KnowledgeFolder folder() {
    return new KnowledgeFolder(services.settings().path(Setting.OUMAO_KNOWLEDGE));
  }

  @Command(
      name = "check",
      description = "Names every fault of the knowledge base with file and line.",
      mixinStandardHelpOptions = true)
  int check(@Option(names = "--json", description = "One JSON object.") boolean json) {
    var faults = KnowledgeCheck.run(folder()).list();
    if (json) {
      var o = Json.object();
      o.put("ok", faults.isEmpty());
      var list = o.putArray("faults");
      faults.forEach(
          f ->
              list.addObject()
                  .put("file", f.file())
                  .put("line", f.line())
                  .put("message", f.message()));
      console.out().println(Json.line(o));
    } else {
      faults.forEach(f -> console.out().println(f));
      console.out().println(faults.isEmpty() ? "No faults." : faults.size() + " faults.");
    }
    return faults.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "stats",
      description = "Counts what stands in the knowledge base.",
      mixinStandardHelpOptions = true)
  int stats(@Option(names = "--json", description = "One JSON object.") boolean json) {
    var kb = services.library().knowledge();
    var o = Json.object();
    o.put("passages", kb.passages().size());
    o.put(
        "bilingual",
        kb.passages().stream()
            .filter(p -> !p.text().zh().isEmpty() && !p.text().en().isEmpty())
            .count());
    o.put("sourced", kb.passages().stream().filter(p -> !p.sources().isEmpty()).count());
    o.put("agreements", kb.agreements().list().size());
    var rules = o.putObject("rules");
    var ruleTables = services.rules().tables();
    ruleTables
        .listWithTable()
        .forEach(id -> rules.put(id, ruleTables.findTable(id).orElseThrow().size()));
    var duties = o.putObject("duties");
    var tables = services.duties().tables();
    tables.countries().forEach(c -> duties.put(c, tables.find(c).orElseThrow().lineCount()));
    o.put("hs", services.nomenclature().list().size());
    o.put("version", kb.version());
    if (json) {
      console.out().println(Json.line(o));
    } else {
      o.properties()
          .forEach(
              e ->
                  console
                      .out()
                      .println(
                          e.getKey()
                              + ": "
                              + (e.getValue().isValueNode()
                                  ? e.getValue().asText()
                                  : e.getValue().toString())));
    }
    return 0;
  }

  @Command(
      name = "reindex",
      description = "Makes the index of the knowledge base anew.",
      mixinStandardHelpOptions = true)
  int reindex(
      @Option(names = "--out", paramLabel = "DIR", description = "Where; by default in OUMAO_HOME.")
          Path out,
      @Option(names = "--check", description = "Refuse a knowledge base with faults.")
          boolean check,
      @Option(names = "--if-changed", description = "Do nothing where the index is current.")
          boolean ifChanged) {
    var folder = folder();
    if (ifChanged && out != null && Library.isCurrent(folder, out)) {
      console.out().println("The index is current.");
      return 0;
    }
    if (check) {
      var faults = KnowledgeCheck.run(folder).list();
      if (!faults.isEmpty()) {
        faults.forEach(f -> console.err().println(f));
        console.err().println(faults.size() + " faults: mend them first.");
        return 1;
      }
    }
    var place =
        out != null ? out : services.settings().home().resolve("index").resolve(folder.version());
    Library.write(folder, place);
    console.out().println("Indexed " + folder.version() + ".");
    return 0;
  }
}
