package org.familysupport.registry.records.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.printing.Printer;
import org.familysupport.registry.records.PrintableRecord;
import org.familysupport.web.problem.Problems;

/** Answers with a sheet, in the form and the language that the reader asked for. */
@ApplicationScoped
class PrintoutReplies {
    static final String PDF = "application/pdf";

    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, MediaType.valueOf(PDF)).build();

    private final Printer printer;
    private final ZoneId zone;

    PrintoutReplies(Printer printer, @ConfigProperty(name = "family-support.region.zone") ZoneId zone) {
        this.printer = printer;
        this.zone = zone;
    }

    Uni<Response> answer(Uni<PrintableRecord> record, Request request, HttpHeaders headers) {
        boolean english = Problems.speaksEnglish(headers);
        Variant form = request.selectVariant(FORMS);
        boolean pdf = form != null && form.getMediaType().getSubtype().equals("pdf");
        return record.map(it -> SheetWords.of(it, english, zone))
                .chain(sheet -> pdf ? printer.pdf(sheet.page()) : printer.html(sheet.page()))
                .map(sheet -> Response.ok(sheet, pdf ? PDF : MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ru")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .build());
    }
}
