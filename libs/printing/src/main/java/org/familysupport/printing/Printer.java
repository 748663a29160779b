package org.familysupport.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Prints a page that a template makes, as HTML or as PDF (A4, with fonts of its own that hold Cyrillic).
 *
 * <p>The page must be well-formed XHTML; what people wrote is escaped by the template. Nothing is ever fetched for it: no
 * picture, no style, no font. Laying out a page costs tens of milliseconds and more, so it is done by a worker; call it after
 * the transaction, with a connection no longer held.
 */
@ApplicationScoped
public class Printer {
    private static final String FAMILY = "Liberation Sans";
    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    /** The page as HTML. */
    public Uni<String> html(TemplateInstance page) {
        return Uni.createFrom().item(page::render).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The same page as PDF. */
    public Uni<byte[]> pdf(TemplateInstance page) {
        return html(page).map(Printer::laidOut);
    }

    static byte[] laidOut(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(() -> font(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true)
                .useFont(() -> font(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            builder.toStream(out).run();
        } catch (IOException brokenPage) {
            throw new UncheckedIOException("the page could not be laid out", brokenPage);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Printer.class.getResourceAsStream(name), name);
    }
}
