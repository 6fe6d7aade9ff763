package org.oumao.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.Refused;

class SettingsTest {
  @TempDir Path dir;

  @Test
  void relativePathsCountFromTheLaunchersFolder() {
    var settings = Settings.read(Map.of("OUMAO_HOME", "./x"), dir);

    assertThat(settings.home()).isEqualTo(dir.resolve("x"));
    assertThat(settings.databaseUrl()).isEqualTo("jdbc:sqlite:" + dir.resolve("x/oumao.db"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Files.writeString(dir.resolve(".env"), "# ours\nOUMAO_PORT=9000\nOUMAO_HOST='::1'\n");

    var settings = Settings.read(Map.of("OUMAO_PORT", "9001"), dir);

    assertThat(settings.number(Setting.OUMAO_PORT)).isEqualTo(9001);
    assertThat(settings.get(Setting.OUMAO_HOST)).isEqualTo("::1");
  }

  @ParameterizedTest
  @CsvSource({
    "OUMAO_PORT, 99999",
    "OUMAO_PORT, http",
    "OUMAO_VECTORS, yes",
    "OUMAO_TIMEZONE, Wenzhou",
    "OUMAO_BACKUP_AT, 25:00",
    "OUMAO_DB_URL, mysql://x",
    "TELEGRAM_WEBHOOK_SECRET, a b",
    "OUMAO_PROXY, 127.0.0.1:8080",
  })
  void whatCannotBeReadStopsTheStartWithItsName(String name, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value), dir))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(name);
  }

  @Test
  void webhookModeNeedsAddressAndSecret() {
    assertThatThrownBy(
            () ->
                Settings.read(Map.of("TELEGRAM_BOT_TOKEN", "1:a", "TELEGRAM_MODE", "webhook"), dir))
        .hasMessageContaining("TELEGRAM_WEBHOOK_SECRET");
  }

  @Test
  void theExampleFileNamesEverySettingWithItsDefault() throws IOException {
    var wanted =
        Arrays.stream(Setting.values())
            .map(
                s ->
                    "# "
                        + s.meaning().en()
                        + "\n# "
                        + s.meaning().zh()
                        + "\n#"
                        + s.name()
                        + "="
                        + s.byDefault()
                        + "\n")
            .collect(Collectors.joining("\n"));
    var file = Path.of(".env.example");
    var found = Files.readString(file);

    if (!found.endsWith(wanted)) {
      Files.writeString(
          file,
          "# Settings of Oumao. Copy to .env and take away the # where you change a value;\n"
              + "# variables of the environment win over this file.\n\n"
              + wanted);
    }
    assertThat(found).as("rewritten just now: look at it and commit it").endsWith(wanted);
  }
}
