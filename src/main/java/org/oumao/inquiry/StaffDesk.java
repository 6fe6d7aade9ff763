package org.oumao.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * Who works at the desk: added, let in, shut out, whether in the terminal or at the desk itself.
 * Thread-safe.
 */
public final class StaffDesk {
  /** How long a one-time link holds. */
  public static final Duration LINK_HOLDS = Duration.ofHours(24);

  /** Hashing takes 19 MiB each: so many at once, the others wait. */
  private static final int HASHING_AT_ONCE = 3;

  private final StaffRegister register;
  private final Predicate<String> chains;
  private final Clock clock;
  private final Semaphore hashing = new Semaphore(HASHING_AT_ONCE, true);

  /** What a wrong name is checked against, so that it takes as long as a right one. */
  private final String nobody = Passwords.hash(Passwords.token());

  /**
   * @param chains whether an id is that of an industry chain
   */
  public StaffDesk(StaffRegister register, Predicate<String> chains, Clock clock) {
    this.register = register;
    this.chains = chains;
    this.clock = clock;
  }

  /** All members by name. */
  public List<StaffMember> list() {
    return register.list();
  }

  /**
   * Adds a member.
   *
   * @param chain a chief's industry chain, empty for all others
   * @param password empty when a link follows by which it is chosen
   * @throws Refused when name, chain or password won't do, or the name is taken
   */
  public void add(String name, Role role, String chain, String password, String by) {
    if (!name.matches("[\\p{L}\\p{N}._-]{1,40}")) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "用户名可用字母、数字、点、横线，最多 40 个字符。",
          "A user's name has letters, digits, dots and hyphens, at most 40.");
    }
    if ((role == Role.CHIEF) == chain.isEmpty()) {
      throw new Refused(
          ErrorCode.USAGE,
          "链长（chief）需要指明产业链，其他角色不需要。",
          "A chief needs a chain; the other roles have none.");
    }
    if (!chain.isEmpty() && !chains.test(chain)) {
      throw new Refused(
          ErrorCode.NOT_FOUND,
          "没有产业链“" + chain + "”，可用 chain list 查看。",
          "There is no industry chain called " + chain + "; see chain list.");
    }
    var hash = password.isEmpty() ? "" : Passwords.hash(password);
    if (!register.add(new StaffMember(name, role, chain, hash, false, clock.instant()), by)) {
      throw new Refused(
          ErrorCode.BAD_INPUT, "用户 " + name + " 已存在。", "There is a user " + name + " already.");
    }
  }

  /** A token by which the member chooses a password, once, within a day. */
  public String link(String name) {
    get(name);
    var token = Passwords.token();
    var now = clock.instant();
    register.link(name, Passwords.tokenHash(token), now.plus(LINK_HOLDS), now);
    return token;
  }

  /** Sets a password. */
  public void password(String name, String password, String by) {
    get(name);
    register.password(name, Passwords.hash(password), by, clock.instant());
  }

  /**
   * Lets a member in no longer, or again.
   *
   * @throws Refused {@code not-allowed} when nobody would be left who may add members
   */
  public void disable(String name, boolean disabled, String by) {
    var member = get(name);
    boolean lastAdmin =
        member.role() == Role.ADMIN
            && register.list().stream()
                .noneMatch(m -> m.role() == Role.ADMIN && !m.disabled() && !m.name().equals(name));
    if (disabled && lastAdmin) {
      throw new Refused(
          ErrorCode.NOT_ALLOWED,
          "这是最后一个管理员，请先添加另一个。",
          "This is the last administrator; add another first.");
    }
    register.disable(name, disabled, by, clock.instant());
  }

  /** The member with this name and password; takes as long for a wrong one. */
  public Optional<StaffMember> login(String name, String password) {
    var member = register.find(name).filter(m -> !m.disabled() && !m.password().isEmpty());
    hashing.acquireUninterruptibly();
    try {
      boolean right = Passwords.matches(password, member.map(StaffMember::password).orElse(nobody));
      return member.filter(m -> right);
    } finally {
      hashing.release();
    }
  }

  /** Who may choose a password by this token, if it still holds. */
  public Optional<StaffMember> invited(String token) {
    return register.byLink(Passwords.tokenHash(token), clock.instant());
  }

  private StaffMember get(String name) {
    return register
        .find(name)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.NOT_FOUND, "没有用户 " + name + "。", "There is no user " + name + "."));
  }
}
