package org.oumao.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.oumao.chain.ChainChief;
import org.oumao.chain.ChainLists;
import org.oumao.chain.ChainTally;
import org.oumao.chain.Company;
import org.oumao.chain.DockingActivity;
import org.oumao.chain.Figures;
import org.oumao.chain.Page;
import org.oumao.chain.Period;
import org.oumao.chain.ServiceReport;
import org.oumao.chain.SignedProject;
import org.oumao.chain.Slice;
import org.oumao.fact.Money;

/** Lists and figures of chains in SQL that SQLite and PostgreSQL both read. */
public final class SqlChainLists implements ChainLists {
  private static final String IN_PERIOD = " AND t.day BETWEEN :from AND :to";
  private static final String FIRMS_OF_PROJECT =
      "SELECT * FROM project_company x JOIN company c ON c.code = x.company WHERE x.project = t.id";

  private final Database database;

  public SqlChainLists(Database database) {
    this.database = database;
  }

  @Override
  public List<ChainTally> tallies() {
    return database.read(
        h -> {
          var chiefs = perChain(h, "chief");
          var companies = perChain(h, "company");
          var activities = perChain(h, "activity");
          var projects = perChain(h, "project");
          var services = perChain(h, "service");
          var all = new TreeMap<String, Long>();
          List.of(chiefs, companies, activities, projects, services).forEach(all::putAll);
          return all.keySet().stream()
              .map(
                  id ->
                      new ChainTally(
                          id,
                          chiefs.getOrDefault(id, 0L),
                          companies.getOrDefault(id, 0L),
                          activities.getOrDefault(id, 0L),
                          projects.getOrDefault(id, 0L),
                          services.getOrDefault(id, 0L)))
              .toList();
        });
  }

  private static Map<String, Long> perChain(Handle h, String table) {
    var found = new TreeMap<String, Long>();
    h.createQuery("SELECT chain, COUNT(*) AS n FROM " + table + " GROUP BY chain")
        .map((r, x) -> Map.entry(r.getString("chain"), r.getLong("n")))
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  @Override
  public List<ChainChief> chiefs(Figures.Scope scope) {
    return database.read(
        h ->
            scoped(
                    h.createQuery(
                        "SELECT t.* FROM chief t WHERE 1 = 1"
                            + ofChain(scope)
                            + (scope.district().isEmpty() ? "" : " AND t.district = :district")
                            + " ORDER BY t.level, t.chain, t.district, t.name"),
                    scope)
                .map((r, x) -> ChainRows.chief(r))
                .list());
  }

  @Override
  public Page<Company> firms(Slice s) {
    var sql =
        "SELECT t.* FROM company t WHERE t.code > :after"
            + ofChain(s.scope())
            + (s.scope().district().isEmpty() ? "" : " AND t.district = :district")
            + holding(s, "t.name", "t.code", "t.products")
            + " ORDER BY t.code LIMIT :limit";
    return page(s, sql, ChainRows::company, c -> c.code().value());
  }

  @Override
  public Page<Company> served(Slice s) {
    var sql =
        "SELECT t.* FROM company t WHERE t.code > :after AND t.code IN (SELECT v.company FROM"
            + " service v WHERE v.day BETWEEN :from AND :to"
            + (s.scope().chain().isEmpty() ? "" : " AND v.chain = :chain")
            + ")"
            + (s.scope().district().isEmpty() ? "" : " AND t.district = :district")
            + holding(s, "t.name", "t.code", "t.products")
            + " ORDER BY t.code LIMIT :limit";
    return page(s, sql, ChainRows::company, c -> c.code().value());
  }

  @Override
  public Page<DockingActivity> activities(Slice s) {
    var sql =
        "SELECT t.* FROM activity t WHERE 1 = 1"
            + IN_PERIOD
            + ofChain(s.scope())
            + atDistrict(s.scope())
            + holding(s, "t.name", "t.id", "t.place")
            + before(s, "t.id")
            + " ORDER BY t.day DESC, t.id DESC LIMIT :limit";
    return page(s, sql, ChainRows::activity, a -> a.date() + " " + a.id());
  }

  @Override
  public Page<SignedProject> projects(Slice s, boolean signedOnly) {
    var sql =
        SqlChains.PROJECT
            + " WHERE 1 = 1"
            + IN_PERIOD
            + ofChain(s.scope())
            + ofDistrict(s.scope())
            + (signedOnly ? " AND t.state IN ('signed', 'delivered')" : "")
            + holding(s, "t.name", "t.id", "t.partner")
            + before(s, "t.id")
            + " ORDER BY t.day DESC, t.id DESC LIMIT :limit";
    return page(s, sql, ChainRows::project, p -> p.date() + " " + p.id());
  }

  @Override
  public Page<ServiceReport> services(Slice s) {
    var sql =
        "SELECT t.* FROM service t JOIN company c ON c.code = t.company WHERE 1 = 1"
            + IN_PERIOD
            + ofChain(s.scope())
            + (s.scope().district().isEmpty() ? "" : " AND c.district = :district")
            + holding(s, "c.name", "t.company", "t.what")
            + before(s, "t.key")
            + " ORDER BY t.day DESC, t.key DESC LIMIT :limit";
    return page(s, sql, ChainRows::service, v -> v.date() + " " + ChainRows.shortened(v.key()));
  }

  private interface Mapping<T> {
    T of(ResultSet r) throws SQLException;
  }

  private <T> Page<T> page(Slice s, String sql, Mapping<T> mapping, Function<T, String> mark) {
    var rows =
        database.read(
            h ->
                scoped(h.createQuery(sql), s.scope())
                    .bind("after", s.after())
                    .bind("afterDay", s.after().isEmpty() ? "" : s.after().split(" ", 2)[0])
                    .bind("afterKey", s.after().contains(" ") ? s.after().split(" ", 2)[1] : "")
                    .bind("words", "%" + SqlChains.literal(s.words()) + "%")
                    .bind("limit", s.limit() + 1)
                    .map((r, x) -> mapping.of(r))
                    .list());
    boolean more = rows.size() > s.limit();
    var shown = more ? rows.subList(0, s.limit()) : rows;
    return new Page<>(shown, more ? mark.apply(shown.getLast()) : "");
  }

  @Override
  public Figures figures(Figures.Scope scope) {
    return database.read(h -> figures(h, scope));
  }

  private static Figures figures(Handle h, Figures.Scope scope) {
    long chiefs =
        count(
            h,
            scope,
            "SELECT COUNT(*) FROM chief t WHERE 1 = 1"
                + ofChain(scope)
                + (scope.district().isEmpty() ? "" : " AND t.district = :district"));
    long activities =
        count(
            h,
            scope,
            "SELECT COUNT(*) FROM activity t WHERE 1 = 1"
                + IN_PERIOD
                + ofChain(scope)
                + atDistrict(scope));
    var amounts =
        scoped(
                h.createQuery(
                    "SELECT t.amount, t.currency FROM project t WHERE t.state IN ('signed',"
                        + " 'delivered')"
                        + IN_PERIOD
                        + ofChain(scope)
                        + ofDistrict(scope)),
                scope)
            .map(
                (r, x) -> new Money(new BigDecimal(r.getString("amount")), r.getString("currency")))
            .list();
    var served =
        "SELECT COUNT(DISTINCT t.company) FROM service t JOIN company c ON c.code = t.company"
            + " WHERE 1 = 1"
            + IN_PERIOD
            + ofChain(scope)
            + (scope.district().isEmpty() ? "" : " AND c.district = :district");
    return new Figures(
        scope,
        chiefs,
        activities,
        amounts.size(),
        sums(amounts),
        count(h, scope, served),
        count(h, scope, served + " AND c.size <> 'large'"));
  }

  @Override
  public List<Figures> figuresByChain(Period period, String district) {
    var all = new Figures.Scope(period, "", district);
    return database.read(
        h -> {
          var chiefs =
              perChain(
                  h,
                  all,
                  "SELECT t.chain, COUNT(*) AS n FROM chief t WHERE 1 = 1"
                      + (district.isEmpty() ? "" : " AND t.district = :district"));
          var activities =
              perChain(
                  h,
                  all,
                  "SELECT t.chain, COUNT(*) AS n FROM activity t WHERE 1 = 1"
                      + IN_PERIOD
                      + atDistrict(all));
          var served =
              "SELECT t.chain, COUNT(DISTINCT t.company) AS n FROM service t JOIN company c ON"
                  + " c.code = t.company WHERE 1 = 1"
                  + IN_PERIOD
                  + (district.isEmpty() ? "" : " AND c.district = :district");
          var companies = perChain(h, all, served);
          var smes = perChain(h, all, served + " AND c.size <> 'large'");
          var amounts = amountsPerChain(h, all);
          var ids = new TreeSet<String>(chiefs.keySet());
          List.of(activities, companies).forEach(m -> ids.addAll(m.keySet()));
          ids.addAll(amounts.keySet());
          return ids.stream()
              .map(
                  id ->
                      new Figures(
                          new Figures.Scope(period, id, district),
                          chiefs.getOrDefault(id, 0L),
                          activities.getOrDefault(id, 0L),
                          amounts.getOrDefault(id, List.of()).size(),
                          sums(amounts.getOrDefault(id, List.of())),
                          companies.getOrDefault(id, 0L),
                          smes.getOrDefault(id, 0L)))
              .toList();
        });
  }

  private static Map<String, Long> perChain(Handle h, Figures.Scope scope, String sql) {
    return scoped(h.createQuery(sql + " GROUP BY t.chain"), scope)
        .map((r, x) -> Map.entry(r.getString("chain"), r.getLong("n")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Map<String, List<Money>> amountsPerChain(Handle h, Figures.Scope scope) {
    var found = new TreeMap<String, List<Money>>();
    scoped(
            h.createQuery(
                "SELECT t.chain, t.amount, t.currency FROM project t WHERE t.state IN ('signed',"
                    + " 'delivered')"
                    + IN_PERIOD
                    + ofDistrict(scope)),
            scope)
        .map(
            (r, x) ->
                Map.entry(
                    r.getString("chain"),
                    new Money(new BigDecimal(r.getString("amount")), r.getString("currency"))))
        .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    return found;
  }

  private static List<Money> sums(List<Money> amounts) {
    var sums = new TreeMap<String, BigDecimal>();
    amounts.forEach(m -> sums.merge(m.currency(), m.amount(), BigDecimal::add));
    return sums.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList();
  }

  private static long count(Handle h, Figures.Scope scope, String sql) {
    return scoped(h.createQuery(sql), scope).mapTo(Long.class).one();
  }

  @Override
  public List<String> districts() {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT district FROM company WHERE district <> '' UNION SELECT district FROM"
                        + " chief WHERE district <> '' ORDER BY 1")
                .mapTo(String.class)
                .list());
  }

  private static Query scoped(Query query, Figures.Scope scope) {
    return query
        .bind("from", scope.period().from().toString())
        .bind("to", scope.period().to().toString())
        .bind("chain", scope.chain())
        .bind("district", scope.district())
        .bind("inPlace", "%" + SqlChains.literal(scope.district()) + "%");
  }

  private static String ofChain(Figures.Scope scope) {
    return scope.chain().isEmpty() ? "" : " AND t.chain = :chain";
  }

  /** Projects of a district are those that one of its firms takes part in. */
  private static String ofDistrict(Figures.Scope scope) {
    return scope.district().isEmpty()
        ? ""
        : " AND EXISTS (" + FIRMS_OF_PROJECT + " AND c.district = :district)";
  }

  private static String atDistrict(Figures.Scope scope) {
    return scope.district().isEmpty() ? "" : " AND t.place LIKE :inPlace ESCAPE '!'";
  }

  private static String holding(Slice s, String a, String b, String c) {
    return s.words().isEmpty()
        ? ""
        : " AND (%s LIKE :words ESCAPE '!' OR %s LIKE :words ESCAPE '!' OR %s LIKE :words ESCAPE '!')"
            .formatted(a, b, c);
  }

  private static String before(Slice s, String key) {
    return s.after().isEmpty()
        ? ""
        : " AND (t.day < :afterDay OR t.day = :afterDay AND " + key + " < :afterKey)";
  }
}
