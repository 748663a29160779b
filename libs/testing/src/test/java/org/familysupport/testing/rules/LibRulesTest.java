package org.familysupport.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LibRulesTest {
    private static final JavaClasses LIBS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "org.familysupport.kernel",
                    "org.familysupport.reference",
                    "org.familysupport.matching",
                    "org.familysupport.events",
                    "org.familysupport.persistence",
                    "org.familysupport.messaging",
                    "org.familysupport.security",
                    "org.familysupport.operations",
                    "org.familysupport.web");

    @Test
    void theLibsKeepTheHouseRules() {
        assertThat(LIBS).hasSizeGreaterThan(100);
        assertThat(HouseRules.violations(LibRules.all(), LIBS)).isEmpty();
    }
}
