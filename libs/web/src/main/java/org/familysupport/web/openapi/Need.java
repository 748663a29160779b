package org.familysupport.web.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What an operation is, as far as shared manners go.
 *
 * @param writes it makes or changes something, so it needs an Idempotency-Key
 * @param changesVersion it changes something that is there, so it needs an If-Match
 * @param revalidates it reads one thing that has a version, so who has it may say so
 * @param named its path names one thing
 * @param asks it has parameters or a body that can be wrong
 * @param secured it needs a token
 * @param purpose it is about people, so it needs a Purpose-Of-Use
 * @param fhir it speaks as HL7 FHIR does: it tells refusals so, and knows no Idempotency-Key
 */
record Need(
        boolean writes,
        boolean changesVersion,
        boolean revalidates,
        boolean named,
        boolean asks,
        boolean secured,
        boolean purpose,
        boolean fhir) {
    static Need of(
            String path, PathItem.HttpMethod method, Operation operation, boolean tagged, Set<String> withoutPurpose) {
        boolean writes = method != PathItem.HttpMethod.GET && !path.endsWith("/searches");
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean hasIfMatch = parameters.stream().anyMatch(it -> "If-Match".equals(it.getName()));
        boolean query = parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.QUERY);
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        return new Need(
                writes,
                hasIfMatch,
                method == PathItem.HttpMethod.GET && tagged,
                path.contains("{"),
                query || method != PathItem.HttpMethod.GET,
                secured,
                secured && !withoutPurpose.contains(operation.getOperationId()),
                path.startsWith("/fhir/"));
    }
}
