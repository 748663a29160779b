package org.familysupport.web.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies above 1 MB, batches above 5 MB (rulings 28), attachments above 10 MB, with a problem document like any refusal. A file is read piece by
 * piece ({@link BodyPieces}) and never stands in memory, so it may be as large as its rows are many.
 */
@ApplicationScoped
public class BodySize {
    private static final int USUAL = 1_000_000;
    private static final int BATCH = 5_000_000;
    private static final int FILE = 1_000_000_000;

    /** What people call 10 MB, however they count. */
    private static final int ATTACHMENT = 10 * 1024 * 1024;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        String path = request.getUriInfo().getPath();
        if (declared != null && isTooLarge(path, declared)) {
            throw refusal(path);
        }
    }

    /** How many bytes are taken at a path. */
    public int most(String path) {
        if (path.endsWith("/content")) {
            return FILE;
        }
        if (path.endsWith("/attachments")) {
            return ATTACHMENT;
        }
        return path.endsWith("/batches") ? BATCH : USUAL;
    }

    /** Whether the content of a file is taken there. */
    boolean isFile(String path) {
        return path.endsWith("/content") || path.endsWith("/attachments");
    }

    /**
     * Refuses what is too large for a path; also for bodies that came in chunks and told no length beforehand.
     *
     * @throws Refused 413
     */
    public void mustFit(String path, long bytes) {
        if (bytes > most(path)) {
            throw refusal(path);
        }
    }

    /**
     * The whole body; of one that is too large no more than shows it, for there may be no end to it.
     *
     * @throws Refused 413
     */
    public byte[] read(String path, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(most(path) + 1);
        mustFit(path, bytes.length);
        return bytes;
    }

    /** Whether a Content-Length says so; one that is no number has more digits than any. */
    boolean isTooLarge(String path, String declared) {
        try {
            return Long.parseLong(declared.strip()) > most(path);
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    private Refused refusal(String path) {
        return new Refused(GeneralProblem.TOO_LARGE).with("maximumBytes", most(path));
    }
}
