// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.data.Tx;
import city.madang.file.Upload;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.By;
import city.madang.solution.complaints.FollowUps;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.open311.GeoReportError.Found;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.UpdateMapper;
import city.madang.solution.complaints.open311.store.UpdateMapper.Taken;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what the citizen of a program says later to a request that the program filed (FixMyStreet's "POST Service Request Update").
 * The same {@code update_id} again is the same update. Who wrote is the request's citizen: names and addresses are not kept.
 */
final class UpdateIntake {
    private static final int MOST_ID = 100;
    /** What a citizen may write, and a mark of the server that sends it on. */
    private static final int MOST_DESCRIPTION = Step.MOST_WORDS + 200;

    private static final String TRIAL = "TEST";

    private final Kit kit;
    private final FollowUps followUps;

    UpdateIntake(Kit kit) {
        this.kit = kit;
        this.followUps = new FollowUps(kit);
    }

    /** What was sent. @param status in lower case; empty when none was */
    private record Update(String id, String words, String status, String mediaUrl, List<Upload> files) {}

    /** What is done with the request besides. */
    private enum Deed {
        NONE,
        REOPEN,
        WITHDRAW
    }

    List<Map<String, Object>> take(HttpCall in, Client client) {
        var update = read(in.form());
        if (client.trial()) {
            return List.of(Map.of("update_id", TRIAL));
        }
        var number = number(in.form()).orElseThrow(() -> new Found(GeoReportError.unknown("request")));
        try {
            var ours = kit.database().inTransaction(tx -> take(tx, client, number, update));
            return List.of(Map.of("update_id", ours));
        } catch (NotAllowed e) {
            throw new Found(new GeoReportError(400, e.key()));
        }
    }

    private Update read(Form form) {
        if (form.hasErrors()) {
            throw new Found(GeoReportError.wrong("media"));
        }
        var id = first(form, "update_id")
                .or(() -> first(form, "update_id_ext"))
                .filter(each -> each.length() <= MOST_ID)
                .orElseThrow(() -> new Found(GeoReportError.wrong("update.id", MOST_ID)));
        var mediaUrl = String.join("\n", form.texts("media_url"));
        var words = first(form, "description").orElse("");
        var time = first(form, "updated_datetime");
        if (time.isPresent() && W3cTime.parse(time.get(), kit.city().zone()).isEmpty()) {
            throw new Found(GeoReportError.wrong("time", "updated_datetime"));
        }
        if (words.length() > MOST_DESCRIPTION) {
            throw new Found(GeoReportError.wrong("long", "description", MOST_DESCRIPTION));
        }
        var status = first(form, "status").orElse("").toLowerCase(Locale.ROOT);
        return new Update(id, words, status, mediaUrl, form.files().get());
    }

    private static Optional<String> first(Form form, String name) {
        return form.texts(name).stream().findFirst();
    }

    private static Optional<ReceiptNumber> number(Form form) {
        try {
            return first(form, "service_request_id").map(ReceiptNumber::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String take(Tx tx, Client client, ReceiptNumber number, Update update) {
        var mapper = tx.mapper(UpdateMapper.class);
        var sent = tx.mapper(SentMapper.class)
                .find(number)
                .filter(each -> each.client().equals(client.id()));
        if (sent.isEmpty()) {
            throw new Found(GeoReportError.unknown("request"));
        }
        var before = mapper.find(client.id(), update.id());
        if (before.isPresent()) {
            if (!before.get().number().equals(number)) {
                throw new Found(GeoReportError.wrong("update.taken"));
            }
            return before.get().ours();
        }
        keepMedia(tx, number, sent.get().mediaUrl(), update.mediaUrl());
        var request = tx.mapper(RequestMapper.class).find(number).orElseThrow().toRequest();
        say(tx, number, update, deed(request, client, update));
        var ours = Updates.id(number, mapper.count(number));
        mapper.insert(
                new Taken(client.id(), update.id(), number, ours, kit.clock().instant()));
        return ours;
    }

    private static void keepMedia(Tx tx, ReceiptNumber number, String before, String more) {
        if (more.isEmpty()) {
            return;
        }
        var all = before.isEmpty() ? more : before + "\n" + more;
        if (all.length() > Sending.MOST_URL) {
            throw new Found(GeoReportError.wrong("long", "media_url", Sending.MOST_URL));
        }
        tx.mapper(SentMapper.class).keepMedia(number, all);
    }

    /** FixMyStreet tells with each update how the request stands there; what is as it was says nothing. */
    private static Deed deed(ServiceRequest request, Client client, Update update) {
        boolean over = ExtendedStatus.isOver(update.status());
        boolean asks = update.status().startsWith("reopen");
        var deed = Deed.NONE;
        if (over && request.status().canBecome(RequestStatus.WITHDRAWN)) {
            deed = Deed.WITHDRAW;
        } else if (asks || client.answers() && update.status().equals("open")) {
            deed = request.status().canBecome(RequestStatus.REOPENED) ? Deed.REOPEN : Deed.NONE;
        }
        if (deed != Deed.NONE && !client.answers()) {
            throw new Found(new GeoReportError(403, GeoReportError.TEXT + "update.status"));
        }
        return deed;
    }

    private void say(Tx tx, ReceiptNumber number, Update update, Deed deed) {
        var by = By.citizen(Way.API);
        var words = update.words();
        if (deed == Deed.REOPEN) {
            followUps.reopen(tx, by, number, words);
            words = "";
        }
        if (!words.isEmpty() || !update.files().isEmpty() || !update.mediaUrl().isEmpty()) {
            followUps.add(tx, by, number, words, update.files());
        } else if (deed == Deed.NONE) {
            throw new Found(GeoReportError.wrong("update.empty"));
        }
        if (deed == Deed.WITHDRAW) {
            followUps.withdraw(tx, by, number);
        }
    }
}
