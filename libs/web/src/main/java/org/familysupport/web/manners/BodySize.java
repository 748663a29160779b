package org.familysupport.web.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies above 1 MB, batches above 5 MB (rulings 28), with a problem document like any refusal. */
@ApplicationScoped
public class BodySize {
    private static final long USUAL = 1_000_000;
    private static final long BATCH = 5_000_000;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        mustFit(request.getUriInfo().getPath(), request.getLength());
    }

    /**
     * Refuses what is too large for a path; also for bodies that came in chunks and told no length beforehand.
     *
     * @throws Refused 413
     */
    public void mustFit(String path, long bytes) {
        long most = path.endsWith("/batches") ? BATCH : USUAL;
        if (bytes > most) {
            throw new Refused(GeneralProblem.TOO_LARGE).with("maximumBytes", most);
        }
    }
}
