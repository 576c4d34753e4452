import { Module } from '@nestjs/common';
import { DiffReader, Reader, SnapshotLibrary } from '@stancegraph/graph';
import { DiffController } from './diff.controller.js';

@Module({
  controllers: [DiffController],
  providers: [
    {
      provide: DiffReader,
      inject: [Reader, SnapshotLibrary],
      useFactory: (reader: Reader, library: SnapshotLibrary) => new DiffReader(reader, library),
    },
  ],
})
export class DiffModule {}
