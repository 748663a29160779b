package org.familysupport.web.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Visits every operation of a document. */
interface EveryOperation {
    void visit(String path, PathItem.HttpMethod method, Operation operation);

    static void of(OpenAPI document, EveryOperation visitor) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> visitor.visit(path, method, operation)));
    }
}
