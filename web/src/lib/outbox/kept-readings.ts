import { DEVICE_READINGS } from './device.js';
import { isShowable, surplus, type KeptReading } from './kept-readings.rules.js';

/** Keeps an answer on this device for a look without a line. Never throws. */
export async function keepReading(reading: KeptReading): Promise<void> {
  try {
    await DEVICE_READINGS.put(reading);
    const all = await DEVICE_READINGS.all();
    for (const name of surplus(all, reading.at)) await DEVICE_READINGS.remove(name);
  } catch {
    // A browser that keeps nothing shows nothing without a line.
  }
}

/** What this person read here last; null when nothing is kept or it is too old. Never throws. */
export async function keptReading(name: string, reader: string): Promise<KeptReading | null> {
  try {
    const kept = await DEVICE_READINGS.one(name);
    return kept && isShowable(kept, reader, new Date().toISOString()) ? kept : null;
  } catch {
    return null;
  }
}
