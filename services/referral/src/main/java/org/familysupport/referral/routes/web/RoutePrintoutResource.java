package org.familysupport.referral.routes.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.RouteId;
import org.familysupport.printing.Printer;
import org.familysupport.referral.routes.ReadRoutes;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.problem.Problems;

@Path(RoutesResource.COLLECTION + "/{id}/printout")
@Authenticated
@Produces({MediaType.TEXT_HTML, RoutePrintoutResource.PDF})
@Tag(name = "routes")
class RoutePrintoutResource {
    static final String PDF = "application/pdf";

    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, MediaType.valueOf(PDF)).build();

    private final ReadRoutes read;
    private final Printer printer;
    private final Callers callers;
    private final ZoneId zone;

    RoutePrintoutResource(
            ReadRoutes read,
            Printer printer,
            Callers callers,
            @ConfigProperty(name = "family-support.region.zone") ZoneId zone) {
        this.read = read;
        this.printer = printer;
        this.callers = callers;
        this.zone = zone;
    }

    @GET
    @Operation(
            operationId = "printRoute",
            summary = "Print a route sheet",
            description =
                    "The same route with labels instead of codes, in Russian or English (`Accept-Language`): a page that prints well (`Accept: text/html`) or a PDF (`application/pdf`). Its own representative (purpose `own-data`) prints it too. That it was printed is kept with the trace of who looked.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, examples = "<html lang=\"ru\">…</html>")),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "%PDF-1.7 …"))
            })
    public Uni<Response> print(@PathParam("id") RouteId id, @Context Request request, @Context HttpHeaders headers) {
        boolean english = Problems.speaksEnglish(headers);
        Variant form = request.selectVariant(FORMS);
        boolean pdf = form != null && form.getMediaType().getSubtype().equals("pdf");
        return read.printable(id, callers.aboutNamedPeople())
                .map(route -> RouteWords.of(route, english, zone))
                .chain(sheet -> pdf ? printer.pdf(sheet.page()) : printer.html(sheet.page()))
                .map(sheet -> Response.ok(sheet, pdf ? PDF : MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ru")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .build());
    }
}
