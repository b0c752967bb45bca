package no.bygdevekst.engine;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * What the engine's REST interface answers when something is refused, for programs and web apps alike: they are two
 * JAX-RS programs, and each finds this class by itself ({@code META-INF/services}).
 */
public final class RestErrors implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext program) {
        program.register(Refused.class).register(Forbidden.class);
    }

    /** The sentence reaches whoever asked; nothing is wrong with the program, so nothing is logged. */
    static final class Refused implements ExceptionMapper<Refusal> {
        @Override
        public Response toResponse(Refusal refusal) {
            return answer(Response.Status.BAD_REQUEST, ExceptionDto.fromException(refusal));
        }
    }

    /** As the engine answers it, but in Norwegian. */
    static final class Forbidden implements ExceptionMapper<AuthorizationException> {
        @Override
        public Response toResponse(AuthorizationException e) {
            AuthorizationExceptionDto told = AuthorizationExceptionDto.fromException(e);
            told.setMessage("Du har ikke rettighet til dette.");
            return answer(Response.Status.FORBIDDEN, told);
        }
    }

    private static Response answer(Response.Status status, ExceptionDto told) {
        return Response.status(status)
                .entity(told)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
