/** Every command, in the order in which help lists them. The path of a command's file is its name. */
import type { Command } from '../command';
import { feedList } from './feed/list';
import { feedPull } from './feed/pull';
import { stagedList } from './staged/list';
import { stagedReplay } from './staged/replay';
import { stagedShow } from './staged/show';

export const commands: readonly Command[] = [feedList, feedPull, stagedList, stagedShow, stagedReplay];
