package no.bygdevekst.casefile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where somebody asks for the joint orientation of a year; whoever keeps the yearly cycle hears of it in the transaction. */
@Component
public class OrientationOrders {
    private final ApplicationEventPublisher announce;

    OrientationOrders(ApplicationEventPublisher announce) {
        this.announce = announce;
    }

    /** @param orderedBy who asks for it: a decision, or somebody's answer */
    public record Ordered(int year, String orderedBy) {}

    public void order(int year, String orderedBy) {
        announce.publishEvent(new Ordered(year, orderedBy));
    }
}
