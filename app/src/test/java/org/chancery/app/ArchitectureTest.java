package org.chancery.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Walls between the modules. Each guard was seen to fail on a planted violation. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.chancery");

  @Test
  void onlyTheReaderKnowsCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.reader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(ALL);
  }

  @Test
  void onlyTheReaderModelKnowsTheRuntimeOfNetworks() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.reader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(ALL);
  }

  @Test
  void theReaderKnowsNothingAboutTheCommands() {
    noClasses()
        .that()
        .resideInAPackage("org.chancery.reader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.chancery.app..")
        .check(ALL);
  }

  @Test
  void aReaderOfPagesNeedsNoStageAfterTheText() {
    noClasses()
        .that()
        .resideInAPackage("org.chancery.page")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.chancery..")
                .and(
                    resideOutsideOfPackages(
                        "org.chancery.page",
                        "org.chancery.article",
                        "org.chancery.text",
                        "org.chancery.rules")))
        .check(ALL);
  }

  @Test
  void thePackagesOfTheProgramFormNoCycle() {
    slices().matching("org.chancery.app.(**)").should().beFreeOfCycles().check(ALL);
    noClasses()
        .that()
        .resideInAPackage("org.chancery.app.(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.chancery.app")
        .check(ALL);
  }

  @Test
  void noStaticStateCanChange() {
    fields().that().areStatic().should().beFinal().check(ALL);
  }
}
