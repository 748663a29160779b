package org.familysupport.referral.fhir.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The addresses of this face as the caller of this request sees them. */
@RequestScoped
class Addresses {
    private final UriInfo uri;

    Addresses(UriInfo uri) {
        this.uri = uri;
    }

    /** Of the face itself. */
    String root() {
        return uri.getBaseUri().resolve(Fhir.ROOT).toString();
    }

    /** Of a resource. */
    String of(String type, UUID id) {
        return root() + "/" + type + "/" + id;
    }

    /** Of what was asked for. */
    String self() {
        return uri.getRequestUri().toString();
    }
}
