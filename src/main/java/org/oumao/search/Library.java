package org.oumao.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.oumao.duty.DutyTables;
import org.oumao.knowledge.CompiledKnowledge;
import org.oumao.knowledge.DutyFiles;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeBase;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.knowledge.ProductFiles;

/**
 * The knowledge base with its indexes, opened from files that the build wrote. An index belongs to
 * one state of the folder; when an officer changes a file, a new index is made beside the old one
 * and swapped in whole, so that a crash while indexing leaves the old one working.
 */
public final class Library implements AutoCloseable {
  /** Changes whenever an index of before can't be read or would answer otherwise. */
  private static final String FORMAT = "3";

  private static final String TARIFFS = "tariffs.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final System.Logger LOG = System.getLogger(Library.class.getName());

  private final KnowledgeFolder folder;
  private final KnowledgeBase knowledge;
  private final Path place;
  private final boolean vectors;
  private final AtomicReference<PassageIndex> passages = new AtomicReference<>();
  private final AtomicReference<ProductIndex> products = new AtomicReference<>();

  private Library(KnowledgeFolder folder, KnowledgeBase knowledge, Path place, boolean vectors) {
    this.folder = folder;
    this.knowledge = knowledge;
    this.place = place;
    this.vectors = vectors;
  }

  /**
   * Opens the index that fits the folder: the shipped one, one made before in the home, or a new
   * one made now.
   *
   * @param shipped where the build put its index; need not exist
   * @param vectors whether questions are also compared by meaning
   * @param home where indexes of changed folders are kept
   */
  public static Library open(KnowledgeFolder folder, Path shipped, Path home, boolean vectors) {
    for (var place : places(folder, shipped, home)) {
      try {
        return openAt(folder, place, vectors);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "the index in " + place + " is damaged");
      }
    }
    LOG.log(System.Logger.Level.INFO, "no index fits the knowledge base: making a new one");
    var own = own(folder.version(), home);
    write(folder, own);
    return openAt(folder, own, vectors);
  }

  /** How the index of a folder stands. */
  public enum State {
    FITTING,
    /** None is of the folder's present state: the next start makes one, which takes a while. */
    NONE,
    /** There is one, but it can't be opened. */
    BROKEN
  }

  /** Looks at the index without making one; parameters as for {@link #open}. */
  public static State state(KnowledgeFolder folder, Path shipped, Path home) {
    var places = places(folder, shipped, home);
    for (var place : places) {
      try {
        openAt(folder, place, false).close();
        return State.FITTING;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "the index in " + place + " is damaged");
      }
    }
    return places.isEmpty() ? State.NONE : State.BROKEN;
  }

  /** Where an index of the folder's present state is, best first. */
  private static List<Path> places(KnowledgeFolder folder, Path shipped, Path home) {
    var places = new ArrayList<Path>();
    if (fits(shipped, folder.stamp())) {
      places.add(shipped);
      if (!Files.isDirectory(home.resolve("index"))) {
        return places;
      }
    }
    var version = folder.version();
    if (places.isEmpty() && made(shipped, version)) {
      places.add(shipped);
    }
    if (made(own(version, home), version)) {
      places.add(own(version, home));
    }
    return places;
  }

  private static Path own(String version, Path home) {
    return home.resolve("index").resolve(version);
  }

  /** Whether the place holds the folder's index already, made of the very files there are now. */
  public static boolean isCurrent(KnowledgeFolder folder, Path place) {
    return fits(place, folder.stamp());
  }

  /** Makes the folder's index whole before it takes its place. */
  public static void write(KnowledgeFolder folder, Path place) {
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      var fresh = Files.createTempDirectory(place.toAbsolutePath().getParent(), ".making");
      var faults = new Faults();
      CompiledKnowledge.write(folder, fresh.resolve("knowledge.json"), faults);
      CompiledKnowledge.writeTariffs(folder.path(), fresh.resolve(TARIFFS), faults);
      var kb = CompiledKnowledge.read(folder, fresh.resolve("knowledge.json"));
      Files.createDirectory(fresh.resolve("passages"));
      var vectors =
          new VectorMemory(
              place.toAbsolutePath().resolveSibling("vectors.kept"),
              Embedder.load(Library::background));
      PassageIndexer.write(fresh.resolve("passages"), kb, vectors);
      vectors.save();
      ProductIndexer.index(
              HsFiles.read(folder.path()),
              ProductFiles.words(folder.path(), faults),
              ProductFiles.chineseLines(folder.path()),
              ProductFiles.englishTariffs(folder.path()))
          .write(fresh);
      var manifest = JSON.createObjectNode();
      manifest.put("version", kb.version());
      manifest.put("stamp", folder.stamp());
      manifest.put("format", FORMAT);
      Files.write(fresh.resolve("manifest.json"), JSON.writeValueAsBytes(manifest));
      delete(place);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library openAt(KnowledgeFolder folder, Path place, boolean vectors) {
    return new Library(
        folder, CompiledKnowledge.read(folder, place.resolve("knowledge.json")), place, vectors);
  }

  private static void background(Runnable work) {
    Thread.ofPlatform().daemon().name("load-vectors").start(work);
  }

  private static boolean made(Path place, String version) {
    return FORMAT.equals(read(place, "format")) && version.equals(read(place, "version"));
  }

  private static boolean fits(Path place, String stamp) {
    return FORMAT.equals(read(place, "format")) && stamp.equals(read(place, "stamp"));
  }

  private static String read(Path place, String field) {
    try {
      return JSON.readTree(place.resolve("manifest.json").toFile()).path(field).asText();
    } catch (IOException e) {
      return "";
    }
  }

  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (var walk = Files.walk(place)) {
      for (var p : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }

  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** The tariffs, each read when first asked for. */
  public DutyTables duties() {
    return DutyFiles.tables(folder.path(), place.resolve(TARIFFS));
  }

  /** The words for goods, opened when first asked for. */
  public synchronized ProductIndex products() {
    var found = products.get();
    if (found == null) {
      found = ProductIndex.open(place);
      products.set(found);
    }
    return found;
  }

  /** The passages, opened when first asked for: a look-up in a table waits for no vectors. */
  public synchronized PassageIndex passages() {
    var found = passages.get();
    if (found == null) {
      var embedder = vectors ? Embedder.load(Library::background) : null;
      found = PassageIndex.open(place.resolve("passages"), knowledge, embedder);
      passages.set(found);
    }
    return found;
  }

  @Override
  public void close() {
    var opened = passages.get();
    if (opened != null) {
      opened.close();
    }
  }
}
