package org.familysupport.referral.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "заключение.pdf | заключение.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\мама\\скан.png | скан.png",
                "план  на   март.docx | план на март.docx",
                "a<b>:\"c\"?.pdf | a_b___c__.pdf",
                "..скрытый. | скрытый",
                "$(reboot);.txt | _(reboot)_.txt"
            })
    void isMadeFitForAnyDisk(String told, String name) {
        assertThat(FileName.of(told))
                .hasValueSatisfying(fit -> assertThat(fit.value()).isEqualTo(name));
    }

    @Test
    void losesWhatCannotBeSeen() {
        assertThat(FileName.of("plan\u202efdp.exe\u0000\r\n"))
                .hasValueSatisfying(fit -> assertThat(fit.value()).isEqualTo("planfdp.exe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "a/", "\u200b"})
    void isNoneWhereNothingIsLeft(String told) {
        assertThat(FileName.of(told)).isEmpty();
    }

    @Test
    void isShortenedBeforeItsEnd() {
        FileName name = FileName.of("ж".repeat(300) + ".pdf").orElseThrow();

        assertThat(name.value()).hasSize(120).endsWith("жж.pdf");
        assertThat(name.extension()).isEqualTo(".pdf");
        assertThat(name).hasToString("***");
    }
}
