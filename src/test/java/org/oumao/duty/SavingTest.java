package org.oumao.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.oumao.duty.RealTables.ask;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.Money;
import org.oumao.fact.Refused;

class SavingTest {

  private static Shipment worth(String value, String currency) {
    return new Shipment(new BigDecimal(value), currency, null, "");
  }

  @Test
  void fiftyThousandDollarsOfSunglassesSaveAThousand() {
    var answer = ask("9004.10", "JP", worth("50000", "usd"));
    var saving = answer.saving(answer.lines().get(0)).orElseThrow();
    assertThat(saving.agreement()).isEqualTo("rcep");
    assertThat(saving.points().orElseThrow()).hasToString("2%");
    assertThat(saving.amount()).contains(new Money(new BigDecimal("1000.00"), "USD"));
  }

  @Test
  void withoutAValueOnlyThePointsAreKnown() {
    var answer = ask("9004.10", "JP");
    var saving = answer.saving(answer.lines().get(0)).orElseThrow();
    assertThat(saving.points()).isPresent();
    assertThat(saving.amount()).isEmpty();
  }

  @Test
  void nothingIsSavedWhereNoPreferenceCanBeUsed() {
    var answer = ask("8507.60", "US", worth("1000", "USD"));
    assertThat(answer.saving(answer.lines().get(0))).isEmpty();
  }

  @Test
  void aLowerOfTwoRatesWithAFloorIsComputedFromValueAndQuantity() {
    var shipment = new Shipment(new BigDecimal("100000"), "JPY", new BigDecimal("750"), "l");
    var answer = ask("220421020", "JP", shipment);
    var line = answer.lines().get(0);
    // MFN: 15 % = 15,000 or 125 yen x 750 = 93,750, the lower, but not below 67 x 750 = 50,250.
    assertThat(DutyAmount.of(line.mfn(), shipment, "JPY").orElseThrow().amount())
        .isEqualByComparingTo("50250");
    // RCEP: 9.4 % = 9,400 or 78.13 x 750, the lower, but not below 41.88 x 750 = 31,410.
    assertThat(answer.saving(line).orElseThrow().amount())
        .contains(new Money(new BigDecimal("18840.00"), "JPY"));
  }

  @Test
  void aSpecificRateIsNotComputedInAnotherCurrencyOrUnit() {
    var rate = new DutyRate("25%＋63円/kg", null);
    assertThat(
            DutyAmount.of(rate, new Shipment(BigDecimal.TEN, "USD", BigDecimal.ONE, "kg"), "JPY"))
        .isEmpty();
    assertThat(
            DutyAmount.of(rate, new Shipment(BigDecimal.TEN, "JPY", BigDecimal.ONE, "pair"), "JPY"))
        .isEmpty();
    assertThat(DutyAmount.of(rate, worth("10", "JPY"), "JPY")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25%＋63円/kg | JPY | 1000 | 10 | kg | 880",
        "60%又は4,800円/足のうちいずれか高い税率 | JPY | 10000 | 2 | 双 | 9600",
        "5.6%又は4.4%＋1.52円/㎡のうちいずれか高い税率 | JPY | 10000 | 100 | m2 | 592",
        "8.5%＋290.70円/1,000本 | JPY | 1000 | 2000 | 本 | 666.4",
        "4.4¢/kg + 6% | USD | 1000 | 100 | 公斤 | 64.4",
        "$1.50/kg | USD | 0 | 2 | t | 3000",
        "68¢ each + 4.8% | USD | 100 | 10 | pcs | 11.6",
        "90¢/pr. + 20% | USD | 100 | 10 | pair | 29",
        "12.8% + 176.80 EUR / 100 kg | EUR | 1000 | 200 | kg | 481.6",
        "4.5% MIN 0.30 EUR / item MAX 0.80 EUR / item | EUR | 1000 | 10 | item | 8",
        "10.0% + 20.00 GBP/100kg | GBP | 100 | 100 | kg | 30",
        "5%, and $107.99/L | AUD | 100 | 1 | 升 | 112.99",
        "IDR 450,-/kg | IDR | 0 | 3 | kg | 1350",
        "無税 | JPY | 5 | 0 | kg | 0"
      })
  void specificAndCompoundRatesAreComputed(
      String rate, String currency, String value, String quantity, String unit, String expected) {
    var shipment = new Shipment(new BigDecimal(value), currency, new BigDecimal(quantity), unit);
    assertThat(DutyAmount.of(new DutyRate(rate, null), shipment, currency).orElseThrow().amount())
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "●21%〜29.8%+1,159円/kg",
        "4.8% (WTO: (4.8%)〜(5%))",
        "1キログラムにつき部分肉に係る基準輸入価格と課税価格との差額",
        "9.0% + EA MAX 18.7% + ADSZ",
        "Entry Price",
        "13.00 EUR / 100 kg / net",
        "$107.99/L of alcohol",
        "The rate applicable to each garment in the ensemble if separately entered"
      })
  void whatSaysMoreThanAFormulaIsNeverGuessed(String rate) {
    assertThat(FormulaParser.parse(rate, "USD")).isEmpty();
  }

  @Test
  void negativeValuesAndOddCurrenciesAreRefused() {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> worth("-1", "USD"));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> worth("1", "dollars"));
  }

  @Property
  void theSavingIsTheDifferenceOfBothDuties(
      @ForAll @BigRange(min = "0", max = "100000000") BigDecimal value) {
    var answer = ask("9004.10", "JP", new Shipment(value, "USD", null, ""));
    var saved = answer.saving(answer.lines().get(0)).orElseThrow().amount().orElseThrow();
    assertThat(saved.amount().subtract(value.multiply(new BigDecimal("0.02"))).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.005"));
  }
}
