package org.oumao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, as ARCHITECTURE.md draws them. */
class ArchitectureTest {
  private static final String HOUSE = "org.oumao.";
  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.oumao");

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.oumao.(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void arrowsPointOneWay() {
    room("fact").mayUse();
    room("hs").mayUse("fact");
    room("agreement").mayUse("fact", "hs");
    room("origin").mayUse("fact", "hs", "agreement");
    room("duty").mayUse("fact", "hs", "agreement");
    room("bill").mayUse("fact", "hs", "agreement", "origin");
    room("settings").mayUse("fact");
    room("knowledge").mayUse("fact", "hs", "agreement", "origin", "duty");
    room("search").mayUse("fact", "hs", "agreement", "origin", "duty", "knowledge");
    room("advice").mayUse("fact", "hs", "agreement", "origin", "duty", "knowledge", "search");
    room("inquiry").mayUse("fact", "hs", "advice");
    room("sheet").mayUse("fact");
    room("chain").mayUse("fact", "hs", "sheet", "inquiry");
    room("chat")
        .mayUse(
            "fact",
            "hs",
            "agreement",
            "origin",
            "duty",
            "bill",
            "knowledge",
            "advice",
            "inquiry",
            "chain",
            "view");
    room("store").mayUse("fact", "hs", "advice", "inquiry", "chain", "settings", "view");
    room("care")
        .mayUse(
            "fact",
            "hs",
            "agreement",
            "settings",
            "knowledge",
            "search",
            "inquiry",
            "store",
            "telegram",
            "view");
    room("telegram").mayUse("fact", "bill", "advice", "inquiry", "chat", "settings", "view");
  }

  @Test
  void tablesReadNoFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(
            HOUSE + "fact..",
            HOUSE + "hs..",
            HOUSE + "agreement..",
            HOUSE + "origin..",
            HOUSE + "duty..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
        .check(house);
  }

  private Room room(String name) {
    return new Room(name);
  }

  private final class Room {
    private final String name;

    Room(String name) {
      this.name = name;
    }

    void mayUse(String... rooms) {
      var forbidden =
          Arrays.stream(
                  new String[] {
                    "fact",
                    "hs",
                    "agreement",
                    "origin",
                    "duty",
                    "bill",
                    "settings",
                    "sheet",
                    "knowledge",
                    "search",
                    "advice",
                    "inquiry",
                    "chain",
                    "chat",
                    "store",
                    "telegram",
                    "care",
                    "web",
                    "view",
                    "cli"
                  })
              .filter(r -> !r.equals(name) && !Arrays.asList(rooms).contains(r))
              .map(r -> HOUSE + r + "..")
              .toArray(String[]::new);
      classes()
          .that()
          .resideInAPackage(HOUSE + name + "..")
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.not(
                  com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                          forbidden))))
          .allowEmptyShould(true)
          .check(house);
    }
  }
}
