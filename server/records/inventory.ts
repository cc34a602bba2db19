import { browserInventory } from './inventory-browser.ts';
import type { InventoryEntry } from './inventory-entry.ts';
import { serviceInventory } from './inventory-service.ts';

/** Every key that the service and the elements store, what for, and how long. What is not in here is not stored; tests hold that. */
export const inventory: readonly InventoryEntry[] = [...serviceInventory, ...browserInventory];
