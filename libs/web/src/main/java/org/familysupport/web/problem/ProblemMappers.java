package org.familysupport.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.web.manners.Doors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure becomes an answer. */
@ApplicationScoped
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final BrokenRules broken;
    private final Doors doors;

    ProblemMappers(Problems problems, BrokenRules broken, Doors doors) {
        this.problems = problems;
        this.broken = broken;
        this.doors = doors;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, HttpHeaders headers) {
        return problems.answer(refused, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response violations(ResteasyReactiveViolationException violated, HttpHeaders headers) {
        return problems.answer(broken.refusal(violated.getConstraintViolations()), headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response violations(ConstraintViolationException violated, HttpHeaders headers) {
        return problems.answer(broken.refusal(violated.getConstraintViolations()), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(HttpHeaders headers) {
        return problems.answer(new Refused(GeneralProblem.UNAUTHENTICATED), headers);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(HttpHeaders headers) {
        return problems.answer(new Refused(GeneralProblem.FORBIDDEN), headers);
    }

    /** Tells what is offered instead (RFC 9110, 15.5.6). */
    @ServerExceptionMapper
    Response otherMethod(NotAllowedException failure, HttpHeaders headers, UriInfo uri) {
        return Response.fromResponse(problems.answer(new Refused(GeneralProblem.METHOD_NOT_ALLOWED), headers))
                .header(HttpHeaders.ALLOW, String.join(", ", doors.methodsAt(uri.getPath())))
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpHeaders headers) {
        int status = failure.getResponse().getStatus();
        return Arrays.stream(GeneralProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .map(type -> problems.answer(new Refused(type), headers))
                .orElseGet(() -> unexpected(failure, headers));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure, HttpHeaders headers) {
        return problems.answer(new Refused(GeneralProblem.MALFORMED_REQUEST), headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders headers) {
        Refused refused = new Refused(GeneralProblem.INTERNAL_ERROR, Map.of());
        LOG.errorf("unexpected %s", Faults.describe(failure));
        return problems.answer(refused, headers);
    }
}
