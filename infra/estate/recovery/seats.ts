import type { EstateModel, Seat } from "../model";
import csv from "./shandong-seats.csv";

/** Kilometres; where the figure comes from: README.md of this folder. */
export const defaultLeastDistanceKm = 100;

/** Mean radius of the earth in km. */
const earthRadiusKm = 6371.0088;

let table: ReadonlyMap<string, Seat> | undefined;

function builtInSeats(): ReadonlyMap<string, Seat> {
    table ??= new Map(
        csv
            .trim()
            .split(/\r?\n/)
            .slice(1)
            .map((line): [string, Seat] => {
                const [code = "", latitude, longitude] = line.split(",");
                const source = "infra/estate/recovery/shandong-seats.csv";
                return [code, { latitude: Number(latitude), longitude: Number(longitude), source, verified: false }];
            }),
    );
    return table;
}

/** Seats that are known: the estate's own go before the built-in ones; a county without one stands at its city's seat. */
export function seatOf(division: string, own: ReadonlyMap<string, Seat> | undefined): Seat | undefined {
    for (const code of [division, `${division.slice(0, 4)}00`]) {
        const seat = own?.get(code) ?? builtInSeats().get(code);
        if (seat !== undefined) return seat;
    }
    return undefined;
}

/** Distance along the great circle, in km. */
export function distanceKm(one: Seat, other: Seat): number {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
    const chord =
        Math.sin(north / 2) ** 2 +
        Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
    return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Distance between the seats of two divisions of an estate, in km; undefined where one is not known. */
export function distanceBetween(estate: Pick<EstateModel, "recovery">, one: string, other: string): number | undefined {
    const [a, b] = [seatOf(one, estate.recovery?.seats), seatOf(other, estate.recovery?.seats)];
    return a === undefined || b === undefined ? undefined : distanceKm(a, b);
}

/** City of a division: the first four digits of its code say it. */
export const cityOf = (division: string): string => `${division.slice(0, 4)}00`;
