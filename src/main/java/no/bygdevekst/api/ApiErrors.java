package no.bygdevekst.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever goes wrong under {@code /api}, as a problem in Norwegian. Pages have error pages of their own. */
@RestControllerAdvice
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> problem(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getServletPath().startsWith("/api/")) {
            throw e;
        }
        HttpStatusCode status = status(e);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, e instanceof Refused refused ? refused.sentence() : detail(e, status));
        problem.setTitle(title(status));
        problem.setInstance(URI.create(request.getRequestURI()));
        var answer = ResponseEntity.status(status);
        if (e instanceof ErrorResponse known) {
            answer.headers(known.getHeaders());
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatusCode status(Exception e) {
        if (e instanceof Refused refused) {
            return refused.status();
        }
        if (e instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        return e instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String detail(Exception e, HttpStatusCode status) {
        if (e instanceof TypeMismatchException mismatch) {
            return "«%s» kan ikke være «%s».".formatted(mismatch.getPropertyName(), mismatch.getValue());
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return "«%s» mangler.".formatted(missing.getParameterName());
        }
        return switch (status.value()) {
            case 404 -> "Denne adressen finnes ikke. Se /api/openapi.";
            case 405 -> "Grensesnittet kan bare leses: bruk GET.";
            case 406 -> "Svaret finnes ikke i formatet som er bedt om.";
            case 500 -> "Noe gikk galt hos oss. Feilen er loggført.";
            default -> "Forespørselen kan ikke besvares slik den er.";
        };
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Ugyldig forespørsel";
            case 404 -> "Finnes ikke";
            case 405 -> "Ikke tillatt";
            case 500 -> "Feil";
            default -> "Kan ikke besvares";
        };
    }
}
