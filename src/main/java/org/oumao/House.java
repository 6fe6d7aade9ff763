package org.oumao;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.oumao.advice.Adviser;
import org.oumao.advice.Advisers;
import org.oumao.care.Doctor;
import org.oumao.chain.ChainDesk;
import org.oumao.chain.IndustryChain;
import org.oumao.chain.IndustryChains;
import org.oumao.chat.Chat;
import org.oumao.chat.Witness;
import org.oumao.cli.RunningService;
import org.oumao.cli.Services;
import org.oumao.duty.DutyLookup;
import org.oumao.hs.HsNomenclature;
import org.oumao.inquiry.Desk;
import org.oumao.inquiry.OfficeHours;
import org.oumao.inquiry.Promise;
import org.oumao.inquiry.StaffDesk;
import org.oumao.knowledge.ChainFile;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.knowledge.ProductFiles;
import org.oumao.knowledge.RuleFiles;
import org.oumao.origin.RuleLookup;
import org.oumao.search.Library;
import org.oumao.search.ProductFinder;
import org.oumao.search.ProductRules;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.store.Stores;

/**
 * The wiring, by hand: everything is made once, when first asked for, in the order data flows, and
 * what opens also closes, in reverse.
 */
final class House implements Services, AutoCloseable {
  private final Clock clock;
  private final Map<String, String> environment;
  private final Path dir;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Supplier<Settings> settings;
  private final Supplier<Library> library;
  private final Supplier<Adviser> adviser;
  private final Supplier<HsNomenclature> nomenclature;
  private final Supplier<DutyLookup> duties;
  private final Supplier<RuleLookup> rules;
  private final Supplier<ProductFinder> products;
  private final Supplier<Stores> stores;
  private final Supplier<Promise> promise;
  private final Supplier<Desk> desk;
  private final Supplier<Chat> chat;
  private final Supplier<StaffDesk> staffDesk;
  private final Supplier<IndustryChains> industryChains;
  private final Supplier<ChainDesk> chainDesk;

  House(Map<String, String> environment, Path dir, Clock clock) {
    this.clock = clock;
    this.environment = Map.copyOf(environment);
    this.dir = dir;
    this.settings = once(() -> Settings.read(environment, dir));
    this.library = once(() -> opened(openLibrary()));
    this.nomenclature = once(() -> HsFiles.read(knowledge()));
    this.products = once(this::finder);
    this.duties =
        once(
            () ->
                new DutyLookup(
                    library().duties(),
                    nomenclature(),
                    library().knowledge().countries(),
                    library().knowledge().agreements()));
    this.rules = once(() -> new RuleLookup(RuleFiles.tables(knowledge()), nomenclature()));
    this.adviser =
        once(
            () ->
                Advisers.over(
                    library(),
                    nomenclature(),
                    products(),
                    duties(),
                    rules(),
                    rules().tables().words(),
                    clock));
    this.stores = once(() -> opened(Stores.open(settings().databaseUrl(), clock, this::chainOf)));
    this.promise =
        once(
            () ->
                new Promise(
                    OfficeHours.of(settings().get(Setting.OUMAO_HOURS), settings().zone())));
    this.desk =
        once(
            () ->
                new Desk(
                    stores().inquiries(),
                    stores().staff(),
                    promise.get(),
                    this::isChain,
                    this::chainOf,
                    clock));
    this.industryChains = once(() -> new IndustryChains(industryChains()));
    this.chainDesk =
        once(
            () ->
                new ChainDesk(
                    industryChains.get(),
                    stores().chains(),
                    stores().chainLists(),
                    stores().staff(),
                    clock));
    this.staffDesk = once(() -> new StaffDesk(stores().staff(), this::isChain, clock));
    this.chat = once(() -> chat(() -> {}, Witness.NONE));
  }

  @Override
  public Settings settings() {
    return settings.get();
  }

  @Override
  public Doctor doctor() {
    return new Doctor(Settings.examine(environment, dir), environment, clock);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Library library() {
    return library.get();
  }

  @Override
  public Adviser adviser() {
    return adviser.get();
  }

  @Override
  public HsNomenclature nomenclature() {
    return nomenclature.get();
  }

  @Override
  public DutyLookup duties() {
    return duties.get();
  }

  @Override
  public RuleLookup rules() {
    return rules.get();
  }

  private Path knowledge() {
    return settings().path(Setting.OUMAO_KNOWLEDGE);
  }

  @Override
  public ProductFinder products() {
    return products.get();
  }

  private ProductFinder finder() {
    var base = knowledge();
    var faults = new Faults();
    return new ProductFinder(
        library().products(),
        nomenclature(),
        new ProductRules(ProductFiles.questions(base, faults), ProductFiles.notes(base, faults)));
  }

  @Override
  public Stores stores() {
    return stores.get();
  }

  @Override
  public Desk desk() {
    return desk.get();
  }

  @Override
  public Chat chat() {
    return chat.get();
  }

  private Chat chat(Runnable posted, Witness witness) {
    return new Chat(
        new Chat.Parts(
            stores().inbox(),
            stores().outbox(),
            adviser(),
            library().knowledge().countries(),
            promise.get(),
            clock,
            posted,
            witness));
  }

  @Override
  public ChainDesk chainDesk() {
    return chainDesk.get();
  }

  @Override
  public RunningService serve() {
    return new Serving(
        new Serving.Parts(settings(), stores(), promise.get(), this::chat, List.of(), clock));
  }

  @Override
  public StaffDesk staffDesk() {
    return staffDesk.get();
  }

  private String chainOf(String question) {
    return industryChains.get().concernedBy(question).map(IndustryChain::id).orElse("");
  }

  private boolean isChain(String id) {
    return chainDesk().find(id).isPresent();
  }

  private List<IndustryChain> industryChains() {
    return ChainFile.read(knowledge(), new Faults()).stream()
        .map(c -> new IndustryChain(c.id(), c.name(), c.codes(), c.products()))
        .toList();
  }

  private Library openLibrary() {
    var s = settings();
    return Library.open(
        new KnowledgeFolder(s.path(Setting.OUMAO_KNOWLEDGE)),
        s.shippedIndex(),
        s.home(),
        s.on(Setting.OUMAO_VECTORS));
  }

  private <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.getLogger(House.class.getName())
            .log(System.Logger.Level.WARNING, "closing failed: " + e.getClass().getSimpleName());
      }
    }
  }

  /** Makes the thing once, when first asked for. */
  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private T made;

      @Override
      public synchronized T get() {
        if (made == null) {
          made = maker.get();
        }
        return made;
      }
    };
  }
}
