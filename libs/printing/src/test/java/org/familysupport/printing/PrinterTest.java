package org.familysupport.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final String PAGE = """
            {#include printing/sheet language='ru' title='Запись' footer='Напечатано 01.02.2021'}
            {#body}<h1>{words}</h1><p><b>Ёлкина</b></p>{/body}
            {/include}
            """;

    @Test
    void printsCyrillicOnAPdf() throws IOException {
        // When
        byte[] pdf = new Printer().pdf(page("Щука, Йод, Ъ")).await().indefinitely();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Щука, Йод, Ъ", "Ёлкина", "Напечатано 01.02.2021", "1 / 1");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Запись");
        }
    }

    @Test
    void fetchesNothingForAPage() throws IOException {
        // When
        byte[] pdf = new Printer()
                .pdf(page("<img src=\"file:///etc/hostname\"/>{\""))
                .await()
                .indefinitely();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<img src=\"file:///etc/hostname\"/>{\"");
        }
    }

    @Test
    void printsAPageThatSaysItsLanguage() {
        // When
        String html = new Printer().html(page("слова")).await().indefinitely();

        // Then
        assertThat(html).contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ru\"", "<h1>слова</h1>");
    }

    /** As Quarkus makes it: HTML is escaped, and templates are found in the libs. */
    private static TemplateInstance page(String words) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new io.quarkus.qute.ReflectionValueResolver())
                .addResultMapper(new io.quarkus.qute.HtmlEscaper(java.util.List.of("text/html")))
                .addLocator(PrinterTest::located)
                .build();
        return engine.parse(PAGE, io.quarkus.qute.Variant.forContentType("text/html"))
                .data("words", words);
    }

    private static java.util.Optional<io.quarkus.qute.TemplateLocator.TemplateLocation> located(String id) {
        String text = text("/templates/" + id + ".html");
        return java.util.Optional.of(new io.quarkus.qute.TemplateLocator.TemplateLocation() {
            @Override
            public java.io.Reader read() {
                return new java.io.StringReader(text);
            }

            @Override
            public java.util.Optional<io.quarkus.qute.Variant> getVariant() {
                return java.util.Optional.of(io.quarkus.qute.Variant.forContentType("text/html"));
            }
        });
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(PrinterTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
