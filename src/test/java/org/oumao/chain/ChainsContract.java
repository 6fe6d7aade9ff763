package org.oumao.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Money;
import org.oumao.fact.Percent;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;
import org.oumao.sheet.Sheet;
import org.oumao.store.Stores;

/** What is kept of chains and counted, whatever database keeps it. */
abstract class ChainsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final IndustryChains KNOWN =
      new IndustryChains(
          List.of(
              new IndustryChain(
                  "eyewear",
                  new Bilingual("眼镜", "Eyewear"),
                  List.of(HsCode.parse("90.04")),
                  List.of("太阳镜")),
              new IndustryChain(
                  "footwear",
                  new Bilingual("鞋业", "Footwear"),
                  List.of(HsCode.parse("64")),
                  List.of("皮鞋"))));

  private Stores stores;
  private ChainDesk desk;

  abstract Stores stores();

  @BeforeEach
  void open() {
    stores = stores();
    desk = new ChainDesk(KNOWN, stores.chains(), stores.chainLists(), stores.staff(), CLOCK);
  }

  @Test
  void goodRowsAreTakenAndBadOnesNamedByRowAndColumn() {
    var report =
        take(
            ImportKind.COMPANIES,
            """
            credit_code,name,size,district,chain
            %1$s,甲眼镜有限公司,micro,瓯海区,eyewear
            %2$s,,tiny,瓯海区,eyewear
            %3$sX,乙,large,鹿城区,鞋业
            """
                .formatted(code(1), code(2), code(3).substring(0, 17)));
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(f -> f.row() + " " + f.column())
        .containsExactly("3 name", "3 size", "4 credit_code");
    assertThat(report.problems().get(1).message().zh()).contains("tiny", "micro");
  }

  @Test
  void aRowSeenBeforeIsSkippedAndAChangedOneTakesItsPlace() {
    var row = "credit_code,name,size,district,chain\n" + code(1) + ",甲,%s,瓯海区,eyewear\n";
    assertThat(take(ImportKind.COMPANIES, row.formatted("micro")).imported()).isEqualTo(1);
    assertThat(take(ImportKind.COMPANIES, row.formatted("微型")).skipped()).isEqualTo(1);
    assertThat(take(ImportKind.COMPANIES, row.formatted("small")).updated()).isEqualTo(1);
    assertThat(desk.lists().firms(Slice.first(Figures.Scope.ALL, 10)).rows())
        .singleElement()
        .extracting(Company::size)
        .isEqualTo(CompanySize.SMALL);
  }

  @Test
  void twoRowsOfOneFileAboutOneFirmAreToldApart() {
    var report =
        take(
            ImportKind.COMPANIES,
            """
            credit_code,name,size,district,chain
            %1$s,甲,micro,瓯海区,eyewear
            %1$s,甲,micro,瓯海区,eyewear
            %1$s,乙,micro,瓯海区,eyewear
            """
                .formatted(code(1)));
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(f -> assertThat(f.row()).isEqualTo(4))
        .satisfies(f -> assertThat(f.message().en()).contains("row 2"));
  }

  @Test
  void firmsOfLikeNamesAreTakenWithAWarning() {
    firms("甲眼镜有限公司");
    var report =
        take(
            ImportKind.COMPANIES,
            "credit_code,name,size,district,chain\n"
                + code(77)
                + ",温州市甲眼镜（有限）公司,small,瓯海区,eyewear\n");
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.warnings()).singleElement().extracting(RowFault::column).isEqualTo("name");
  }

  @Test
  void aDryRunKeepsNothing() {
    var sheet =
        sheet("credit_code,name,size,district,chain\n" + code(1) + ",甲,micro,瓯海区,new-chain\n");
    assertThat(desk.take(ImportKind.COMPANIES, sheet, true, Editor.CONSOLE).imported())
        .isEqualTo(1);
    assertThat(desk.lists().tallies()).isEmpty();
    assertThat(desk.find("new-chain")).isEmpty();
  }

  @Test
  void aChainMayBeNamedInEitherLanguageOrBeNew() {
    take(
        ImportKind.CHIEFS,
        """
        name,level,chain,district
        甲,市级,眼镜,
        乙,district,Footwear,鹿城区
        丙,city,锁具,
        """);
    assertThat(desk.lists().chiefs(Figures.Scope.ALL))
        .extracting(ChainChief::chain)
        .containsExactlyInAnyOrder("eyewear", "footwear", "锁具");
    assertThat(desk.get("锁具").id()).isEqualTo("锁具");
    assertThat(desk.chains()).extracting(IndustryChain::id).endsWith("锁具");
  }

  @Test
  void aContactWithoutConsentIsNotKept() {
    var report =
        take(
            ImportKind.COMPANIES,
            """
            统一社会信用代码,名称,规模,区县,产业链,联系人,电话,本人同意
            %s,甲,小型,瓯海区,眼镜,张三,13800000000,
            %s,乙,小型,瓯海区,眼镜,李四,13900000000,是
            """
                .formatted(code(1), code(2)));
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.warnings()).extracting(RowFault::column).contains("consent");
    assertThat(desk.lists().firms(Slice.first(Figures.Scope.ALL, 10)).rows())
        .extracting(c -> c.contact().phone())
        .containsExactlyInAnyOrder("", "13900000000");
  }

  @Test
  void projectsAndServicesNeedFirmsWeKnow() {
    firms("甲");
    var report =
        take(
            ImportKind.SERVICES,
            """
            company,date,chain,who,what
            %s,2022-06-01,eyewear,甲,咨询
            %s,2022-06-01,eyewear,甲,咨询
            """
                .formatted(code(0), code(5)));
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.problems()).singleElement().extracting(RowFault::column).isEqualTo("company");
  }

  /**
   * The published example in small: what is not signed, outside the period, not served or served
   * twice does not count; currencies are not added.
   */
  @Test
  void figuresCountWhatTheyNameAndNothingElse() {
    firms("甲", "乙", "丙", "丁");
    take(
        ImportKind.PROJECTS,
        """
        id,name,chain,companies,partner,amount,currency,state,date
        P1,一,eyewear,%1$s,x,100000000000.10,CNY,signed,2022-05-01
        P2,二,eyewear,%1$s;%2$s,x,0.20,CNY,delivered,2022-11-27
        P3,三,eyewear,%1$s,x,7,CNY,lead,2022-06-01
        P4,四,eyewear,%1$s,x,7,CNY,signed,2022-04-30
        P5,五,eyewear,%1$s,x,7,USD,signed,2022-06-01
        """
            .formatted(code(0), code(1)));
    take(
        ImportKind.SERVICES,
        """
        company,date,chain,who,what
        %1$s,2022-05-01,eyewear,甲,咨询
        %1$s,2022-05-02,eyewear,甲,回访
        %2$s,2022-11-27,footwear,甲,咨询
        %3$s,2022-11-28,eyewear,甲,咨询
        """
            .formatted(code(0), code(1), code(2)));
    var period = new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 11, 27));
    var all = desk.figures(period, "", "");
    assertThat(all.projectsSigned()).isEqualTo(3);
    assertThat(all.yuan()).isEqualTo(new Money(new BigDecimal("100000000000.30"), "CNY"));
    assertThat(all.elsewhere()).containsExactly(new Money(new BigDecimal("7"), "USD"));
    assertThat(all.companiesServed()).isEqualTo(2);
    assertThat(all.smeShare()).contains(Percent.of("100"));
    assertThat(desk.figures(period, "眼镜", "").companiesServed()).isEqualTo(1);
    assertThat(desk.figures(period, "", "无此区").projectsSigned()).isZero();
    assertThat(desk.lists().served(Slice.first(all.scope(), 10)).rows()).hasSize(2);
    assertThat(desk.lists().projects(Slice.first(all.scope(), 10), true).rows())
        .extracting(SignedProject::id)
        .containsExactly("P2", "P5", "P1");
    assertThatThrownBy(() -> desk.figures(period, "nowhere", "")).isInstanceOf(Refused.class);
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var rows = new StringBuilder("id,name,date,place,chain,capacity\n");
    for (int i = 0; i < 25; i++) {
      rows.append("A%02d,活动,2022-06-%02d,温州,eyewear,50\n".formatted(i, 1 + i / 5));
    }
    take(ImportKind.ACTIVITIES, rows.toString());
    var seen = new java.util.ArrayList<String>();
    var slice = Slice.first(Figures.Scope.ALL, 7);
    while (true) {
      var page = desk.lists().activities(slice);
      page.rows().forEach(a -> seen.add(a.id()));
      if (page.next().isEmpty()) {
        break;
      }
      slice = new Slice(slice.scope(), "", page.next(), 7);
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(desk.lists().activities(new Slice(Figures.Scope.ALL, "A2_", "", 9)).rows())
        .isEmpty();
    assertThat(desk.lists().activities(new Slice(Figures.Scope.ALL, "A20", "", 9)).rows())
        .hasSize(1);
  }

  @Test
  void aProjectMovesOnWithWhoAndWhenAndNeverOverAnotherHand() {
    firms("甲");
    take(
        ImportKind.PROJECTS,
        """
        id,name,chain,companies,partner,amount,currency,state,date
        P1,一,eyewear,%s,x,5,CNY,lead,2022-05-01
        """
            .formatted(code(0)));
    var file = desk.project("P1");
    var day = LocalDate.of(2022, 7, 1);
    var care = new ProjectFile.Care("寄样", "2022-08-01", "等报价", "督办：甲");
    desk.move(
        new ChainDesk.Step("P1", file.version(), ProjectState.SIGNED, day, care, "合同已签"),
        new Editor("anna", ""));
    var moved = desk.project("P1");
    assertThat(moved.project().state()).isEqualTo(ProjectState.SIGNED);
    assertThat(moved.project().date()).isEqualTo(day);
    assertThat(moved.care()).isEqualTo(care);
    assertThat(moved.history())
        .extracting(c -> c.by() + " " + c.from() + ">" + c.to())
        .containsExactly("oumao >lead", "anna lead>signed");
    var stale = new ChainDesk.Step("P1", file.version(), ProjectState.DROPPED, day, care, "");
    assertThatThrownBy(() -> desk.move(stale, new Editor("ben", ""))).isInstanceOf(Refused.class);
    var back = new ChainDesk.Step("P1", moved.version(), ProjectState.LEAD, day, care, "");
    assertThatThrownBy(() -> desk.move(back, new Editor("ben", ""))).isInstanceOf(Refused.class);
    var notHers = new ChainDesk.Step("P1", moved.version(), ProjectState.DELIVERED, day, care, "");
    assertThatThrownBy(() -> desk.move(notHers, new Editor("cora", "footwear")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aChiefChangesTheOwnChainOnlyAndAViewerNone() {
    stores.staff().add(new StaffMember("cora", Role.CHIEF, "eyewear", "", false, NOW), "test");
    stores.staff().add(new StaffMember("vera", Role.VIEWER, "", "", false, NOW), "test");
    var sheet =
        sheet(
            """
            id,name,date,place,chain,capacity
            A1,一,2022-06-01,温州,eyewear,50
            A2,二,2022-06-01,温州,footwear,50
            """);
    var report = desk.take(ImportKind.ACTIVITIES, sheet, false, desk.editor("cora"));
    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.problems()).extracting(RowFault::row).containsExactly(3);
    assertThatThrownBy(() -> desk.editor("vera")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> desk.editor("nobody")).isInstanceOf(Refused.class);
  }

  private void firms(String... names) {
    var rows = new StringBuilder("credit_code,name,size,district,chain\n");
    IntStream.range(0, names.length)
        .forEach(i -> rows.append("%s,%s,small,瓯海区,eyewear\n".formatted(code(i), names[i])));
    assertThat(take(ImportKind.COMPANIES, rows.toString()).imported()).isEqualTo(names.length);
  }

  private static String code(int number) {
    return CreditCode.beginning("91330300%09d".formatted(number)).value();
  }

  private ImportReport take(ImportKind kind, String csv) {
    return desk.take(kind, sheet(csv), false, Editor.CONSOLE);
  }

  private static Sheet sheet(String csv) {
    var lines = csv.lines().toList();
    return new Sheet(
        cells(lines.getFirst()),
        IntStream.range(1, lines.size())
            .mapToObj(i -> new Sheet.Row(i + 1, cells(lines.get(i))))
            .toList());
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
