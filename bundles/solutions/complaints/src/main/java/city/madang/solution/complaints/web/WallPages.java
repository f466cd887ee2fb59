// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.Wall;
import city.madang.solution.complaints.store.Move;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What comes in and goes out today, for a screen on the wall. It shows no words of citizens. */
public final class WallPages {
    private final Kit kit;
    private final Wall wall;
    private final Services services;

    public WallPages(Kit kit, Desk desk, Services services) {
        this.kit = kit;
        this.wall = new Wall(kit, desk);
        this.services = services;
    }

    /** How many came in and went out on one way. */
    public record ChannelRow(Way channel, int in, int out) {
        static ChannelRow of(Way channel, Wall.Day day) {
            return new ChannelRow(
                    channel, day.in().getOrDefault(channel, 0), day.out().getOrDefault(channel, 0));
        }

        boolean isEmpty() {
            return in == 0 && out == 0;
        }
    }

    /** A line of what happened last, in the reader's language. */
    public record MoveView(Move move, boolean in, String service, String area) {}

    public void routes(Routes on) {
        on.get("/desk/wall", DeskActions.LOOK, this::show);
    }

    HttpReply show(HttpCall in) {
        var day = wall.today(in.visitor().official().orElseThrow(NotFound::new));
        var names = new Names(kit, services, in.locale());
        var channels = Arrays.stream(Way.values())
                .map(channel -> ChannelRow.of(channel, day))
                .filter(row -> !row.isEmpty())
                .toList();
        return HttpReply.page(
                "wall",
                "day",
                Map.of(
                        "day",
                        day,
                        "waiting",
                        InboxTabs.counted(day.waiting(), names),
                        "overdue",
                        InboxTabs.counted(day.overdue(), names),
                        "in",
                        channels.stream().mapToInt(ChannelRow::in).sum(),
                        "out",
                        channels.stream().mapToInt(ChannelRow::out).sum(),
                        "channels",
                        channels,
                        "latest",
                        latest(day, names)));
    }

    private static List<MoveView> latest(Wall.Day day, Names names) {
        return day.latest().stream()
                .map(move -> new MoveView(
                        move, Wall.cameIn(move.kind()), names.service(move.service()), names.area(move.area())))
                .toList();
    }
}
