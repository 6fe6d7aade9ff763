package org.oumao.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffRegister;
import org.oumao.sheet.Sheet;

/**
 * What staff do with chains, whether at the desk or in the terminal: who may, what is kept, and the
 * figures. Thread-safe.
 */
public final class ChainDesk {
  private static final int LONGEST = 2_000;

  private final IndustryChains known;
  private final ChainRegister register;
  private final ChainLists lists;
  private final StaffRegister staff;
  private final Clock clock;

  public ChainDesk(
      IndustryChains known,
      ChainRegister register,
      ChainLists lists,
      StaffRegister staff,
      Clock clock) {
    this.known = known;
    this.register = register;
    this.lists = lists;
    this.staff = staff;
    this.clock = clock;
  }

  /** What is kept, to be read. */
  public ChainLists lists() {
    return lists;
  }

  /** The chains of the knowledge base, then those that only imports have named. */
  public List<IndustryChain> chains() {
    var all = new ArrayList<>(known.list());
    register.namedChains().stream()
        .filter(id -> known.find(id).isEmpty())
        .map(IndustryChain::named)
        .forEach(all::add);
    return all;
  }

  /** The chain of this id or name; the store is asked only for one that no file names. */
  public Optional<IndustryChain> find(String idOrName) {
    var found = known.find(idOrName);
    if (found.isPresent()) {
      return found;
    }
    var id = idOrName.strip().toLowerCase(Locale.ROOT);
    return register.namedChains().contains(id)
        ? Optional.of(IndustryChain.named(id))
        : Optional.empty();
  }

  /**
   * The chain of this id or name.
   *
   * @throws Refused {@code not-found} when there is none
   */
  public IndustryChain get(String idOrName) {
    return find(idOrName)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.NOT_FOUND,
                    "没有产业链“" + idOrName + "”，可用 chain list 查看。",
                    "There is no industry chain called " + idOrName + "; see chain list."));
  }

  /**
   * The figures.
   *
   * @param chain id or name, or empty for all
   * @throws Refused {@code not-found} when there is no such chain
   */
  public Figures figures(Period period, String chain, String district) {
    var id = chain.isEmpty() ? "" : get(chain).id();
    return lists.figures(new Figures.Scope(period, id, district.strip()));
  }

  /**
   * What this member of staff may change.
   *
   * @throws Refused {@code not-found} or {@code not-allowed}
   */
  public Editor editor(String name) {
    var member =
        staff
            .find(name)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.NOT_FOUND,
                        "没有名为“" + name + "”的用户，请先用 user add 添加。",
                        "There is no user called " + name + "; add one with user add."));
    if (member.disabled() || !member.role().mayAct()) {
      throw notAllowed(name);
    }
    return new Editor(name, member.role() == Role.CHIEF ? member.chain() : "");
  }

  /** Takes rows in; see {@link ChainImport}. */
  public ImportReport take(ImportKind kind, Sheet sheet, boolean dryRun, Editor by) {
    return new ChainImport(known, register, clock).run(kind, sheet, dryRun, by);
  }

  /**
   * A project with its history.
   *
   * @throws Refused {@code not-found}
   */
  public ProjectFile project(String id) {
    return register
        .project(id)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.NOT_FOUND,
                    "没有编号为“" + id + "”的项目。",
                    "There is no project with the id " + id + "."));
  }

  /**
   * Changes a project's state and what is to be done about it.
   *
   * @param version the project's version that the change was thought out on
   * @param to its state after this; the same as before leaves it
   * @param day since when it is in that state
   * @throws Refused {@code not-allowed} for another chain's chief, {@code bad-input} for a state it
   *     can't go to, {@code busy} when someone else changed it meanwhile
   */
  public void move(Step step, Editor by) {
    var seen = project(step.project());
    var project = seen.project();
    if (!by.mayChange(project.chain())) {
      throw notAllowed(by.name());
    }
    if (seen.version() != step.version()) {
      throw overtaken();
    }
    if (step.to() != project.state() && !project.state().next().contains(step.to())) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          Cells.say(
              "move.no-way",
              Cells.say("state." + project.state().code()).zh().split("/", 2)[0],
              Cells.say("state." + step.to().code()).zh().split("/", 2)[0]));
    }
    var moved = step.to() == project.state() ? project : project.moved(step.to(), step.day());
    if (!register.move(
        new ProjectMove(seen, moved, step.care(), step.note(), by.name(), clock.instant()))) {
      throw overtaken();
    }
  }

  /** What is to become of a project. */
  public record Step(
      String project,
      long version,
      ProjectState to,
      LocalDate day,
      ProjectFile.Care care,
      String note) {
    public Step {
      for (var text : List.of(care.nextStep(), care.problem(), care.order(), note)) {
        if (text.length() > LONGEST) {
          throw new Refused(ErrorCode.TOO_LARGE, Cells.say("fault.long", LONGEST));
        }
      }
    }
  }

  private static Refused notAllowed(String name) {
    return new Refused(
        ErrorCode.NOT_ALLOWED, "用户 " + name + " 无权这样做。", "User " + name + " may not do this.");
  }

  private static Refused overtaken() {
    return new Refused(
        ErrorCode.BUSY,
        "这个项目刚被别人修改过，请查看最新内容后再改。",
        "Someone else has just changed this project; look at it again, then change it.");
  }
}
