package org.oumao.care;

import java.util.function.Consumer;
import org.oumao.settings.Settings;

/** Settings that can't be read, and names that are none. */
final class SettingsProbe implements Probe {
  private final Settings.Examined examined;

  SettingsProbe(Settings.Examined examined) {
    this.examined = examined;
  }

  @Override
  public void look(Consumer<Finding> found) {
    for (var fault : examined.faults()) {
      var same = Finding.error("bad-setting");
      found.accept(new Finding("bad-setting", same.severity(), fault.sentence(), same.advice()));
    }
    for (var name : examined.unknown()) {
      found.accept(Finding.of("bad-setting", "unknown-setting", Finding.Severity.WARNING, name));
    }
  }
}
